//! The form of a prompt: a primer for who does not know the concept yet, then a task that is no longer than it has to be.

use super::wrong::Wrong;
use crate::catalog::page::{self, Fence, Section};
use crate::catalog::{Difficulty, Kata};

/// The heading of the primer.
pub const PRIMER: &str = "The idea";

/// How long a primer may be. Words are those of prose everywhere: fenced code is not counted.
const PRIMER_WORDS: usize = 200;

/// How many examples a primer has: blocks of fenced code with `>>>` in them.
const EXAMPLES: std::ops::RangeInclusive<usize> = 1..=2;

/// How many lines a statement of an example may have together with what it prints, and all of its block.
const STATEMENT: usize = 8;
const BLOCK: usize = 16;

/// How long the task may be: all but the primer.
fn most_words(difficulty: Difficulty) -> usize {
    match difficulty {
        Difficulty::Easy => 350,
        Difficulty::Medium => 450,
        Difficulty::Hard => 600,
    }
}

pub fn wrong_with(kata: &Kata) -> Vec<Wrong> {
    let sections = page::sections(&kata.prompt);
    let primer = sections.iter().position(|section| section.heading == PRIMER);
    let mut found = match primer {
        None => vec![wrong(
            None,
            "there is no primer: a section `## The idea`".into(),
            "tell the idea to somebody who does not know it yet, with an example or two, before the task",
        )],
        Some(place) => primer_of(&sections[place], place),
    };
    let in_primer = primer.map_or(0, |place| page::words(sections[place].text) + PRIMER.split(' ').count());
    let words = page::words(&kata.prompt) - in_primer;
    let most = most_words(kata.facts.difficulty);
    if words > most {
        let article = if kata.facts.difficulty == Difficulty::Easy { "an" } else { "a" };
        found.push(wrong(
            None,
            format!("the task has {words} words; {article} {} kata's has at most {most}", kata.facts.difficulty),
            "say each rule once; what does not fit is a stretch check, or another kata",
        ));
    }
    found
}

fn primer_of(primer: &Section<'_>, place: usize) -> Vec<Wrong> {
    let mut found = Vec::new();
    if place > 0 {
        found.push(wrong(
            Some(primer.line),
            "the primer does not come first".into(),
            "move `## The idea` before the other sections: who needs it cannot read them yet",
        ));
    }
    let words = page::words(primer.text);
    if words > PRIMER_WORDS {
        found.push(wrong(
            Some(primer.line),
            format!("the primer has {words} words; it has at most {PRIMER_WORDS}"),
            "keep what it takes to begin; the rest belongs on the concept page",
        ));
    }
    let examples: Vec<Fence<'_>> = page::fences(primer.text).into_iter().filter(|f| f.code.contains(">>>")).collect();
    if !EXAMPLES.contains(&examples.len()) {
        found.push(wrong(
            Some(primer.line),
            format!("the primer has {} examples; it has one or two", examples.len()),
            "show the idea in a ```python block that begins with `>>>`: smallest wrong, smallest right",
        ));
    }
    found.extend(examples.iter().filter_map(|example| too_long(example, primer.line)));
    found
}

/// An example that is more than one glance.
fn too_long(example: &Fence<'_>, above: usize) -> Option<Wrong> {
    let mut of_statement = 0;
    let mut all = 0;
    for (index, line) in example.code.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        of_statement = if line.starts_with(">>>") { 1 } else { of_statement + 1 };
        all += 1;
        if of_statement > STATEMENT || all > BLOCK {
            let (what, most) = if of_statement > STATEMENT { ("a statement", STATEMENT) } else { ("a block", BLOCK) };
            return Some(wrong(
                Some(above + example.line + index + 1),
                format!("this example is long: {what} of the primer has at most {most} lines, its output included"),
                "show the smallest thing that has the idea in it",
            ));
        }
    }
    None
}

fn wrong(line: Option<usize>, reason: String, next: &'static str) -> Wrong {
    Wrong::new("prompt.md", line, reason, next)
}
