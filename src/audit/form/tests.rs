//! Each rule, broken alone: the kata of the author's guide with one thing otherwise.

use std::path::Path;

use super::of_texts;
use crate::catalog::{Concept, Kata, Workbook};

/// The kata of the author's guide, which keeps every rule.
fn example() -> Kata {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/example");
    Workbook::in_folder(&folder).and_then(|workbook| workbook.kata("clock_arithmetic")).expect("it can be read")
}

/// What is found in a kata: file, line and reason.
fn found(kata: &Kata) -> Vec<String> {
    let place = |file: &str, line: Option<usize>| {
        let name = file.strip_prefix(&format!("{}/", kata.at.folder())).unwrap_or(file);
        line.map_or(name.to_owned(), |line| format!("{name}:{line}"))
    };
    of_texts(kata).iter().map(|f| format!("{}: {}", place(&f.file, f.line), f.reason)).collect()
}

fn in_prompt(from: &str, to: &str) -> Vec<String> {
    let mut kata = example();
    assert!(kata.prompt.contains(from), "{from}");
    kata.prompt = kata.prompt.replacen(from, to, 1);
    found(&kata)
}

fn in_page(from: &str, to: &str) -> Vec<String> {
    let mut kata = example();
    let page = kata.concept.source();
    assert!(page.contains(from), "{from}");
    kata.concept = Concept::new(page.replacen(from, to, 1));
    found(&kata)
}

const MANY: &str = "word ";

#[test]
fn the_kata_of_the_guide_keeps_the_form() {
    assert_eq!(found(&example()), Vec::<String>::new());
}

#[test]
fn kata_toml_has_questions_and_minutes() {
    let mut kata = example();
    kata.facts.minutes = None;
    kata.facts.questions = vec!["Tell me of division.".into()];
    assert_eq!(
        found(&kata),
        ["kata.toml: this question does not end in `?`: Tell me of division.", "kata.toml: `minutes` is missing"]
    );
    kata = example();
    kata.facts.questions = vec!["Why?".into(); 5];
    assert_eq!(found(&kata), ["kata.toml: `questions` has 5 entries; a kata answers one to four interview questions"]);
}

#[test]
fn a_prompt_opens_with_a_primer() {
    assert_eq!(in_prompt("## The idea", "## An idea"), ["prompt.md: there is no primer: a section `## The idea`"]);
    assert_eq!(
        in_prompt("## The idea", "## First\n\nThis.\n\n## The idea"),
        ["prompt.md:9: the primer does not come first"]
    );
}

#[test]
fn a_primer_is_short_and_its_examples_are_small() {
    let long = format!("{}\n\n## The task", MANY.repeat(150));
    assert_eq!(in_prompt("## The task", &long), ["prompt.md:5: the primer has 211 words; it has at most 200"]);
    let none = in_prompt(">>> -1 // 24, -1 % 24\n(-1, 23)\n>>> int(-1 / 24)\n0\n", "-1 // 24\n");
    assert_eq!(none, ["prompt.md:5: the primer has 0 examples; it has one or two"]);
    let three = in_prompt("## The task", &format!("{}## The task", "```\n>>> 1\n1\n```\n".repeat(2)));
    assert_eq!(three, ["prompt.md:5: the primer has 3 examples; it has one or two"]);
    let statement = in_prompt("(-1, 23)\n>>> int", &format!("{}>>> int", "...\n".repeat(8)));
    assert_eq!(
        statement,
        ["prompt.md:19: this example is long: a statement of the primer has at most 8 lines, its output included"]
    );
    let block = in_prompt(">>> int(-1 / 24)\n0\n", &">>> 1\n1\n".repeat(8));
    assert_eq!(
        block,
        ["prompt.md:27: this example is long: a block of the primer has at most 16 lines, its output included"]
    );
}

#[test]
fn the_sample_that_shows_how_a_primer_is_written_is_short_enough() {
    let sample = "## The idea\n\n```python\n>>> class Door:\n...     def __enter__(self):\n...         print(\"open\")\n\
                  ...     def __exit__(self, kind, error, traceback):\n...         print(\"close, because of\", kind)\n\
                  >>> try:\n...     with Door():\n...         int(\"x\")\n... except ValueError:\n\
                  ...     print(\"and the caller hears of it\")\nopen\nclose, because of ValueError\n\
                  and the caller hears of it\n\n```\n\n## The task\n";
    let mut kata = example();
    kata.prompt = sample.into();
    assert_eq!(found(&kata), Vec::<String>::new());
}

#[test]
fn a_task_is_as_long_as_its_difficulty_allows() {
    let long = format!("## The task\n\n{}", MANY.repeat(300));
    assert_eq!(in_prompt("## The task", &long), ["prompt.md: the task has 392 words; an easy kata's has at most 350"]);
}

#[test]
fn a_page_has_its_sections_in_their_order_and_no_others() {
    assert_eq!(
        in_page("## The trade-off", "### The trade-off"),
        ["concept.md: there is no section `## The trade-off`"]
    );
    assert_eq!(
        in_page("## The trade-off", "## More\n\nOf it.\n\n## The trade-off"),
        ["concept.md:49: `## More` is no section of a concept page"]
    );
    let mut kata = example();
    let page = kata.concept.source();
    let (before, rest) = page.split_once("## The trade-off").expect("it is there");
    let (trade_off, after) = rest.split_once("## What a senior").expect("it is there");
    let (how, observed) = before.split_once("## What was observed").expect("it is there");
    kata.concept =
        Concept::new(format!("{how}## The trade-off{trade_off}## What was observed{observed}## What a senior{after}"));
    assert_eq!(found(&kata), ["concept.md:49: `## What was observed` stands behind `## The trade-off`"]);
}

#[test]
fn the_answer_of_a_minute_takes_a_minute() {
    let long = format!("{}\n\n## How it works", MANY.repeat(50));
    assert_eq!(
        in_page("## How it works", &long),
        ["concept.md:3: the spoken answer has 197 words; in a minute one says 120 to 160"]
    );
}

#[test]
fn a_mechanism_has_three_to_five_steps_that_each_show_something() {
    assert_eq!(
        in_page("2. The remainder", "The remainder"),
        ["concept.md:13: the mechanism is told in 2 steps; it takes three to five"]
    );
    let bare = in_page("## What was observed", "4. And so on, as `a_program` shows.\n\n## What was observed");
    assert_eq!(bare, ["concept.md:44: this step shows nothing"]);
}

#[test]
fn a_program_to_predict_is_an_example_as_well() {
    let mut kata = example();
    let prediction = Workbook::shipped()
        .and_then(|workbook| workbook.kata("n_plus_one"))
        .map(|kata| kata.predictions)
        .expect("it can be read");
    let text = format!("4. And so on, as `{}` shows.\n\n## What was observed", prediction[0].name);
    kata.predictions = prediction;
    kata.concept = Concept::new(kata.concept.source().replacen("## What was observed", &text, 1));
    assert_eq!(found(&kata), Vec::<String>::new());
}

#[test]
fn what_was_observed_is_quoted_and_not_typed() {
    let quote = "{{shifts_move_back: an hour before midnight}}";
    assert_eq!(
        in_page(quote, "`(-1, 23)`"),
        ["concept.md:44: nothing is quoted from a run", "concept.md:46: a number is typed here: `(-1,"]
    );
    assert_eq!(
        in_page("the day\nbefore", "the day\n```text\n24 hours\n```\nbefore"),
        ["concept.md:48: a number is typed here: 24"]
    );
    assert_eq!(in_page("the day\nbefore", "`f(2)`, utf8 and\n1. item\nbefore"), Vec::<String>::new());
}

#[test]
fn a_senior_answer_has_four_points_under_four_names() {
    assert_eq!(in_page("**Monitor**", "**After shipping**"), ["concept.md: the page does not name **Monitor**"]);
    assert_eq!(
        in_page("- **First**: write", "- **Failure mode**: again.\n- **First**: write"),
        ["concept.md:58: **Failure mode** stands in the wrong place, or twice"]
    );
    assert_eq!(in_page("## What a senior names\n", ""), Vec::<String>::new());
}

#[test]
fn follow_up_questions_are_asked_and_answered() {
    assert_eq!(
        in_page("**Does `//` always give an integer?**", "Also:"),
        ["concept.md:61: follow-up questions that are answered: 1; there are two or three"]
    );
    assert_eq!(
        in_page(" It gives a rounded number of the operands' type: `7.0 // 2` is `3.0`.", ""),
        ["concept.md:61: this question has no answer: Does `//` always give an integer?"]
    );
}

#[test]
fn links_say_what_they_are_good_for() {
    let reasons = "the\n  definition of both operators, and how they fit each other.";
    assert_eq!(
        in_page(reasons, "yes."),
        ["concept.md:69: nothing says what this is good for: [Binary arithmetic operations]\
          (https://docs.python.org/3/reference/expressions.html#binary-arithmetic-operations): yes."]
    );
    assert_eq!(
        in_page("(https://docs.python.org/3/reference/expressions.html#binary-arithmetic-operations)", ""),
        ["concept.md:67: links: 1; a page has two to four"]
    );
}

#[test]
fn a_page_says_what_it_was_checked_with() {
    for wrong in ["Checked with Python 3.11", "Checked with CPython 3.x", "The end."] {
        assert_eq!(
            in_page("Checked with CPython 3.11, 3.12, 3.13", wrong),
            ["concept.md:74: the page does not say which Pythons it was checked with"]
        );
    }
    assert_eq!(
        in_page("Checked with CPython 3.11, 3.12, 3.13", "*Checked with CPython 3.11 and 3.13.*"),
        Vec::<String>::new()
    );
}

#[test]
fn a_mistake_speaks_of_what_the_learner_has_seen() {
    let mut kata = example();
    let mistake = &mut kata.mistakes[0];
    mistake.explanation = "It calls `self._total`, `__init__`, `os._exit` and `moved`.".into();
    let name = mistake.name.clone();
    assert_eq!(
        found(&kata),
        [format!("mistakes/{name}.py: `_total` is a name of this file: the learner has never seen it")]
    );
    kata.starter += "\n_total = 0\n";
    assert_eq!(found(&kata), Vec::<String>::new());
}
