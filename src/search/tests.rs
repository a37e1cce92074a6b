//! Questions in people's words, against the katas that answer them; and everything that can be typed.

use proptest::prelude::*;

use super::*;
use crate::catalog::{Outline, Workbook};

fn shipped() -> Vec<Outline> {
    Workbook::shipped().and_then(|book| book.outlines()).expect("the shipped katas can be read")
}

/// Each question, and the kata that is to be among the first three.
const ASKED: &[(&str, &str)] = &[
    ("what is the gil", "gil_probe"),
    ("why doesn't threading make my cpu bound code faster", "gil_probe"),
    ("n+1", "n_plus_one"),
    ("orm fires one query per row", "n_plus_one"),
    ("__slots__", "slots_weigh_less"),
    ("@property", "encapsulated_account"),
    ("with statement", "context_manager_protocol"),
    ("what do __enter__ and __exit__ do?", "context_manager_protocol"),
    ("decorators", "first_decorator"),
    ("decorator with parameters", "decorator_with_arguments"),
    ("functools.wraps", "first_decorator"),
    ("is vs ==", "identity_vs_equality"),
    ("shallow copy vs deep copy", "shallow_vs_deep_copy"),
    ("list or tuple", "list_vs_tuple"),
    ("mutable default arguments", "classic_traps"),
    ("*args **kwargs", "args_kwargs_forwarding"),
    ("generator vs iterator", "iterator_protocol"),
    ("what does yield do", "generators_on_demand"),
    ("explain closures", "closures_and_cells"),
    ("nonlocal", "closures_and_cells"),
    ("lambda", "lambda_map_filter_reduce"),
    ("garbage collection of reference cycles", "toy_cycle_collector"),
    ("how is memory managed in python", "refcounts_and_weakrefs"),
    ("why does my program eat so much memory", "memory_diet"),
    ("find out what is slow with a profiler", "profile_the_hotspot"),
    ("metaclass", "metaclass_registry"),
    ("__new__ or __init__", "new_vs_init"),
    ("static method and class method", "classmethod_vs_staticmethod"),
    ("diamond inheritance", "cooperative_mixins"),
    ("method resolution order", "mro_by_hand"),
    ("duck typing", "duck_typed_polymorphism"),
    ("interface vs abstract base class", "abc_vs_protocol"),
    ("thread safe singleton", "singleton_under_fire"),
    ("composition over inheritance", "composition_over_inheritance"),
    ("solid principles", "solid_ports_and_injection"),
    ("dependency injection", "solid_ports_and_injection"),
    ("race condition on a shared counter", "lost_update"),
    ("how to avoid deadlocks", "transfer_without_deadlock"),
    ("multiprocessing vs threading", "threads_share_processes_copy"),
    ("async await", "sync_vs_async"),
    ("event loop is blocked", "blocked_event_loop"),
    ("limit concurrent requests in asyncio", "bounded_async_fetch"),
    ("speed up a slow sql query", "slow_query_clinic"),
    ("database index b-tree", "index_structures"),
    ("acid transactions", "acid_transfer"),
    ("mvcc", "mvcc_snapshots"),
    ("sharding a database", "shard_router"),
    ("third normal form", "normalize_the_sheet"),
    ("sql injection", "sql_injection"),
    ("safe to retry a payment", "idempotency_key"),
    ("legacy code without tests", "pin_down_legacy"),
    ("PEP8", "pep8_lint_thyself"),
    ("read a file bigger than ram", "stream_a_huge_file"),
    ("try except finally", "exception_flow"),
];

#[test]
fn questions_in_peoples_words_find_their_katas() {
    let katas = shipped();
    let index = Index::of(katas.iter().map(Document::from)).expect("they can be indexed");
    let mut lost = String::new();
    for (asked, expected) in ASKED {
        let found = index.search(asked, Typing::Done).expect("it can be searched");
        let first: Vec<&str> = found.hits.iter().take(3).map(|hit| katas[hit.number].at.id.as_str()).collect();
        if !first.contains(expected) {
            lost += &format!("{asked:?} finds {first:?} and not {expected}\n");
        }
    }
    assert!(lost.is_empty(), "\n{lost}");
}

#[test]
fn the_gil_is_found_first() {
    let katas = shipped();
    let index = Index::of(katas.iter().map(Document::from)).expect("they can be indexed");
    for asked in ["what is the gil", "GIL", "What's the GIL?", "the gil's impact", "explain the \"GIL\""] {
        let found = index.search(asked, Typing::Done).expect("it can be searched");
        assert_eq!(katas[found.hits[0].number].at.id, "gil_probe", "{asked}");
    }
}

/// Three katas: `ids` of those that a query finds, in order.
fn small() -> Index {
    let kata = |id: &str, title: &str, question: &str, prompt: &str| Document {
        id: id.to_owned(),
        title: title.to_owned(),
        summary: format!("{title}, in a line"),
        questions: vec![question.to_owned()],
        prompt: prompt.to_owned(),
        page: format!("# {title}\n\nNobody says more."),
        ..Document::default()
    };
    Index::of(
        [
            kata("same_or_equal", "Same or equal", "When do you write `is`, and when `==`?", "Compare `a == b`."),
            kata(
                "first_decorator",
                "Decorators",
                "What is a decorator?",
                "Write `@traced`.\n\n- It traces\n  calls.\n",
            ),
            kata("with_care", "Closing", "What does the `with` statement close?", "A decorator may close files, too."),
        ]
        .into_iter(),
    )
    .expect("they can be indexed")
}

const IDS: [&str; 3] = ["same_or_equal", "first_decorator", "with_care"];

fn ids(typed: &str, typing: Typing) -> Vec<&'static str> {
    small().search(typed, typing).expect("it can be searched").hits.iter().map(|hit| IDS[hit.number]).collect()
}

#[test]
fn a_question_counts_more_than_a_prompt_and_plurals_and_capitals_are_the_same() {
    for typed in ["decorator", "DECORATORS", "a decorator's purpose", "decorator, please?"] {
        assert_eq!(ids(typed, Typing::Done), ["first_decorator", "with_care"], "{typed}");
    }
}

#[test]
fn operators_and_keywords_are_words_where_they_are_what_is_asked_about() {
    assert_eq!(ids("==", Typing::Done), ["same_or_equal"]);
    assert_eq!(ids("is", Typing::Done), ["same_or_equal"]);
    assert_eq!(ids("difference between is and ==", Typing::Done), ["same_or_equal"]);
    assert_eq!(ids("with", Typing::Done), ["with_care"]);
    assert_eq!(ids("the with statement", Typing::Done), ["with_care"]);
    assert_eq!(ids("what is a closing", Typing::Done), ["with_care"]);
}

#[test]
fn words_of_every_question_ask_nothing() {
    for typed in ["what is the", "", "  ", "?", "\"", "how do you"] {
        let found = small().search(typed, Typing::Done).expect("it can be searched");
        assert!(!found.asked && found.hits.is_empty(), "{typed}: {found:?}");
    }
}

#[test]
fn a_misspelt_word_is_read_as_the_nearest_one() {
    let found = small().search("decoraters", Typing::Done).expect("it can be searched");
    let reading = Reading { typed: "decoraters".to_owned(), used: Some("decorators".to_owned()) };
    assert_eq!((found.hits[0].number, found.readings), (1, vec![reading]));
    let found = small().search("zymurgy of decorators", Typing::Done).expect("it can be searched");
    assert_eq!((found.hits[0].number, found.readings[0].used.as_deref()), (1, None));
    assert!(ids("zymurgy", Typing::Done).is_empty());
}

#[test]
fn while_it_is_typed_a_word_finds_what_begins_with_it_and_ids_that_do_come_first() {
    assert_eq!(ids("decora", Typing::Done), Vec::<&str>::new());
    assert_eq!(ids("decora", Typing::Underway), ["first_decorator"]);
    assert_eq!(ids("cal", Typing::Underway), ["first_decorator"], "a word of prompts only");
    assert_eq!(ids("fir", Typing::Underway), ["first_decorator"]);
    assert_eq!(ids("with", Typing::Underway)[0], "with_care");
    assert_eq!(ids("statement cl", Typing::Underway), ["with_care"]);
    assert_eq!(ids("same-or", Typing::Underway), ["same_or_equal"]);
    assert_eq!(ids("first-decorator", Typing::Done)[0], "first_decorator");
}

#[test]
fn the_line_that_answers_is_told_with_what_matches() {
    let line = |typed: &str| {
        let index = small();
        let found = index.search(typed, Typing::Done).expect("it can be searched");
        let line = index.lines(&found, &found.hits[..1]).expect("there are lines").remove(0);
        let matches: Vec<String> = line.matches.iter().map(|at| line.text[at.clone()].to_owned()).collect();
        (line.part, line.text, matches)
    };
    assert_eq!(line("decorators"), (Part::Question, "What is a decorator?".into(), vec!["decorator".into()]));
    assert_eq!(line("traces calls"), (Part::Prompt, "It traces calls.".into(), vec!["traces calls".into()]));
    let (_, text, matches) = line("is vs ==");
    assert_eq!((text.as_str(), matches.len()), ("When do you write `is`, and when `==`?", 2));
    assert_eq!(line("same_or_equal").2, ["Same or equal"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_can_be_typed_is_a_syntax_error(typed in ".{0,40}|[\"*()^:+\\-{}' a-zANDORT]{0,30}") {
        let index = small();
        for typing in [Typing::Done, Typing::Underway] {
            let found = index.search(&typed, typing);
            prop_assert!(found.is_ok(), "{found:?}");
            let found = found.expect("just seen");
            let lines = index.lines(&found, &found.hits);
            prop_assert!(lines.is_ok(), "{lines:?}");
        }
    }
}
