//! Layers and what is open, on a small way: a → b → d, c → d, d → e.

use super::*;
use crate::catalog::{KataId, Workbook};

fn way(needs: &[(&str, &[&str])]) -> Vec<Kata> {
    let model = Workbook::shipped().and_then(|book| book.kata("first_decorator")).expect("it can be read");
    let kata = |(id, needs): &(&str, &[&str])| {
        let mut kata = model.clone();
        kata.at = KataId { topic: "way".to_owned(), id: (*id).to_owned() };
        kata.facts.needs = needs.iter().map(|need| (*need).to_owned()).collect();
        kata
    };
    needs.iter().map(kata).collect()
}

fn five() -> Vec<Kata> {
    way(&[("a", &[]), ("b", &["a"]), ("c", &[]), ("d", &["b", "c", "elsewhere"]), ("e", &["d"])])
}

#[test]
fn what_is_passed_opens_what_needs_only_that() {
    let katas = five();
    let passed = |state| Standing { state, attempts: 1, until_passed: None };
    let standings = HashMap::from([("a".to_owned(), passed(State::Due)), ("b".to_owned(), passed(State::Tried))]);
    let map = Map::new(&katas, &[], Some(&standings));
    let all: Vec<Option<Status>> = (0..5).map(|stop| map.status(stop)).collect();
    assert_eq!(all, [Status::Passed, Status::Open, Status::Open, Status::Next, Status::Later].map(Some));
    assert_eq!(Map::new(&katas, &[], None).status(0), None);
}

#[test]
fn each_kata_is_in_the_layer_after_the_last_one_that_it_needs() {
    let katas = five();
    let topics = [Topic { id: "way".to_owned(), summary: "A way".to_owned() }];
    let map = Map::new(&katas, &topics, None);
    assert_eq!(map.topics()[0].layers, [vec![0, 2], vec![1], vec![3], vec![4]]);
    assert_eq!(map.around(3), (vec![vec![0, 2], vec![1]], vec![vec![4]]));
    assert_eq!(map.around(0), (Vec::<Vec<Stop>>::new(), vec![vec![1], vec![3], vec![4]]));
}

#[test]
fn a_circle_of_needs_has_an_end() {
    let katas = way(&[("a", &["b"]), ("b", &["a"]), ("c", &["c"])]);
    let topics = [Topic { id: "way".to_owned(), summary: String::new() }];
    let map = Map::new(&katas, &topics, Some(&HashMap::new()));
    assert_eq!(map.topics()[0].layers, [[0, 1, 2]]);
    assert_eq!(map.around(0), (vec![vec![1]], vec![vec![1]]));
    assert_eq!(map.status(0), Some(Status::Later));
}
