//! Drawing an agenda: what interviews ask often is drawn often.
//!
//! Owns: the choice, as a pure function of katas, minutes, topics and seed.

use super::agenda::{Agenda, Item};
use crate::catalog::{Kata, Rarity, Spoken};

/// How long a spoken question takes, in minutes.
const SPOKEN: u32 = 3;

/// Draw an agenda: about two thirds of the time katas, the easier ones first, and spoken questions in the rest of it.
///
/// katas: in reading order. topics: only these; none means all. The same arguments draw the same agenda.
pub fn draw(katas: &[Kata], minutes: u32, topics: &[String], seed: u64) -> Agenda {
    let pool: Vec<&Kata> = katas.iter().filter(|k| topics.is_empty() || topics.contains(&k.at.topic)).collect();
    let mut dice = Dice(seed);
    let drawn = draw_katas(&pool, minutes, &mut dice);
    let left = minutes.saturating_sub(drawn.iter().map(|k| k.facts.expected_minutes()).sum());
    let questions = draw_questions(&pool, &drawn, left / SPOKEN, &mut dice);
    Agenda { minutes, seed, topics: topics.to_vec(), items: in_turn(&drawn, questions) }
}

/// Katas for about two thirds of the time. A draw whose katas leave more than half of it is drawn again, some times: then
/// the fullest one stands.
fn draw_katas<'k>(pool: &[&'k Kata], minutes: u32, dice: &mut Dice) -> Vec<&'k Kata> {
    let length = |katas: &Vec<&Kata>| katas.iter().map(|k| k.facts.expected_minutes()).sum::<u32>();
    let mut fullest = Vec::new();
    for _ in 0..20 {
        let drawn = draw_once(pool, minutes, dice);
        if length(&drawn) > length(&fullest) {
            fullest = drawn;
        }
        if 2 * length(&fullest) >= minutes {
            break;
        }
    }
    fullest.sort_by_key(|kata| kata.facts.expected_minutes());
    fullest
}

/// Katas for two thirds of the time, or a little more; if all are too long for that, one that leaves room for a question.
fn draw_once<'k>(pool: &[&'k Kata], minutes: u32, dice: &mut Dice) -> Vec<&'k Kata> {
    let mut drawn: Vec<&Kata> = Vec::new();
    let mut taken = 0;
    let wanted = minutes * 2 / 3 + minutes / 10;
    let short = pool.iter().any(|kata| kata.facts.expected_minutes() <= wanted);
    loop {
        let limit = if drawn.is_empty() && !short { minutes.saturating_sub(SPOKEN) } else { wanted };
        let fits = |k: &&&Kata| taken + k.facts.expected_minutes() <= limit;
        let open: Vec<&Kata> =
            pool.iter().filter(fits).filter(|k| !drawn.iter().any(|d| d.id() == k.id())).copied().collect();
        let weights: Vec<u64> = open.iter().map(|k| weight(k)).collect();
        let Some(choice) = dice.draw(&weights) else { break };
        taken += open[choice].facts.expected_minutes();
        drawn.push(open[choice]);
    }
    drawn
}

/// Questions of the katas. The more were taken of a kata's, the less likely is another one of it. Of a kata that is not to
/// be solved, the concept's own question comes first: the others would come out of the blue.
fn draw_questions(pool: &[&Kata], solved: &[&Kata], number: u32, dice: &mut Dice) -> Vec<Item> {
    let mut left: Vec<(&Kata, Vec<Spoken>, u64)> = pool.iter().map(|kata| (*kata, kata.spoken(None), 0)).collect();
    let mut drawn = Vec::new();
    for _ in 0..number {
        let likely = |(kata, open, taken): &(&Kata, Vec<Spoken>, u64)| {
            if open.is_empty() { 0 } else { weight(kata) / (1 + 3 * taken) }
        };
        let weights: Vec<u64> = left.iter().map(likely).collect();
        let Some(choice) = dice.draw(&weights) else { break };
        let (kata, open, taken) = &mut left[choice];
        let opens = *taken == 0 && !solved.iter().any(|other| other.id() == kata.id());
        let own = open.iter().take_while(|spoken| spoken.answer == open[0].answer).count();
        let choices = if opens { own } else { open.len() };
        let Some(which) = dice.draw(&vec![1; choices]) else { break };
        *taken += 1;
        let asked = open.remove(which);
        open.retain(|spoken| spoken.answer != asked.answer); // the same in other words
        drawn.push(Item::Spoken { kata: kata.id().to_owned(), question: asked.question, minutes: SPOKEN });
    }
    drawn
}

/// Questions before, between and after the katas, as evenly as it goes: an interview opens with talk.
fn in_turn(katas: &[&Kata], questions: Vec<Item>) -> Vec<Item> {
    let breaks = katas.len() + 1;
    let total = questions.len();
    let mut questions = questions.into_iter();
    let mut items = Vec::new();
    for place in 0..breaks {
        items.extend(questions.by_ref().take((total + breaks - 1 - place) / breaks));
        if let Some(kata) = katas.get(place) {
            items.push(Item::Kata { kata: kata.id().to_owned(), minutes: kata.facts.expected_minutes() });
        }
    }
    items
}

/// How likely a kata is drawn, relative to others. Divisible by what `draw_questions` divides by, nearly.
fn weight(kata: &Kata) -> u64 {
    match kata.facts.rarity {
        Rarity::VeryCommon => 800,
        Rarity::Common => 400,
        Rarity::Medium => 200,
        Rarity::Uncommon => 100,
    }
}

/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014): a seed draws the same
/// agenda on each machine and in each version, which no generator of a library promises.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// One of the indices, each as likely as its weight; none if there is nothing to draw.
    fn draw(&mut self, weights: &[u64]) -> Option<usize> {
        let total: u64 = weights.iter().sum();
        // Totals are some thousands: what the remainder favours cannot be noticed.
        let mut left = if total == 0 { return None } else { self.roll() % total };
        weights.iter().position(|weight| match left.checked_sub(*weight) {
            Some(rest) => {
                left = rest;
                false
            }
            None => true,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::catalog::Workbook;
    use crate::error::Result;

    fn shipped() -> Vec<Kata> {
        let read: Result<_> = Workbook::shipped().and_then(|book| book.katas().into_iter().collect());
        read.expect("the shipped katas can be read")
    }

    #[test]
    fn the_generator_is_splitmix64() {
        let mut dice = Dice(1_234_567);
        assert_eq!([dice.roll(), dice.roll()], [6_457_827_717_110_365_317, 3_203_168_211_198_807_973]);
    }

    /// An agenda in short: minutes and kata, or the question asked about one.
    fn drawn(minutes: u32, topics: &[&str], seed: u64) -> Vec<String> {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/workbooks/path");
        let katas: Result<Vec<Kata>> =
            Workbook::in_folder(Path::new(folder)).and_then(|book| book.katas().into_iter().collect());
        let topics: Vec<String> = topics.iter().map(|t| (*t).to_owned()).collect();
        let agenda = draw(&katas.expect("they can be read"), minutes, &topics, seed);
        let short = |item: &Item| match item {
            Item::Kata { kata, minutes } => format!("{minutes} {kata}"),
            Item::Spoken { question, .. } => question.clone(),
        };
        agenda.items.iter().map(short).collect()
    }

    #[test]
    fn a_seed_draws_the_same_agenda_everywhere() {
        let about = |what: &str| format!("“{what}”: what is the idea, how does it work, and what does it cost?");
        let [strings, splitting, folding] = ["String methods", "Splitting", "Folding"].map(about);
        assert_eq!(drawn(30, &[], 1), ["What does `casefold` add?", "6 shout", &strings, "15 total", &folding]);
        assert_eq!(drawn(30, &[], 2), [&splitting, "6 shout", &strings, "15 total", "What is a word?"]);
        assert_eq!(drawn(20, &["numbers"], 1), [&folding, "15 total"]);
    }

    #[test]
    fn whatever_the_seed_the_time_is_filled_and_about_a_third_of_it_spoken() {
        let katas = shipped();
        for seed in 0..200 {
            for minutes in [45, 60, 90] {
                let agenda = draw(&katas, minutes, &[], seed);
                let all: u32 = agenda.items.iter().map(Item::minutes).sum();
                let spoken = agenda.questions().count() as u32 * SPOKEN;
                assert!(all <= minutes && minutes - all < SPOKEN, "{agenda:?}");
                assert!((minutes / 6..=minutes / 2).contains(&spoken), "{agenda:?}");
                assert!(agenda.katas().count() >= 1, "{agenda:?}");
            }
        }
    }

    #[test]
    fn the_more_often_interviews_ask_it_the_more_often_it_is_drawn() {
        let katas = shipped();
        let drawn = |rarity: Rarity| {
            let of: Vec<&str> = katas.iter().filter(|k| k.facts.rarity == rarity).map(Kata::id).collect();
            let asked = |seed| draw(&katas, 45, &[], seed).questions().filter(|(k, _)| of.contains(k)).count();
            (0..300).map(asked).sum::<usize>() as f64 / of.len() as f64
        };
        let (often, less, rarely) = (drawn(Rarity::VeryCommon), drawn(Rarity::Common), drawn(Rarity::Medium));
        assert!(often > 1.2 * less && less > 1.2 * rarely, "{often} {less} {rarely}");
    }

    #[test]
    fn a_topic_that_is_soon_exhausted_asks_each_thing_once() {
        let katas: Vec<Kata> = shipped().into_iter().filter(|kata| kata.id() == "n_plus_one").collect();
        let agenda = draw(&katas, 240, &["databases".to_owned()], 1);
        let mut asked: Vec<_> = agenda.questions().collect();
        asked.sort_unstable();
        asked.dedup();
        assert_eq!((agenda.katas().count(), asked.len()), (1, agenda.questions().count()));
        assert!(draw(&katas, 45, &["none".to_owned()], 1).items.is_empty());
    }
}
