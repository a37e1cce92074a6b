//! The form of a concept page: it stands without its kata, and opens with the answer that is spoken in a minute.

use super::wrong::Wrong;
use crate::catalog::page::{self, Line, Section};
use crate::catalog::{Kata, SENIOR, follow_ups, labelled, quoting};

const MINUTE: &str = "In a minute";
const WORKS: &str = "How it works";
const OBSERVED: &str = "What was observed";
const TRADE_OFF: &str = "The trade-off";
const NAMES: &str = "What a senior names";
const FOLLOW_UPS: &str = "Follow-up questions";
const READING: &str = "Further reading";

/// The sections of a page, in their order.
const SECTIONS: [&str; 7] = [MINUTE, WORKS, OBSERVED, TRADE_OFF, NAMES, FOLLOW_UPS, READING];

/// How many words the spoken answer has: 120 to 160, and a tenth either way is nothing to argue about.
const SPOKEN: std::ops::RangeInclusive<usize> = 108..=176;

const STEPS: std::ops::RangeInclusive<usize> = 3..=5;
const QUESTIONS: std::ops::RangeInclusive<usize> = 2..=3;
const LINKS: std::ops::RangeInclusive<usize> = 2..=4;

/// So many words at least say what a link is good for.
const PURPOSE: usize = 3;

pub fn wrong_with(kata: &Kata) -> Vec<Wrong> {
    let text = kata.concept.source();
    let sections = page::sections(text);
    let section = |heading: &str| sections.iter().find(|section| section.heading == heading);
    let mut found = order(&sections);
    found.extend(section(MINUTE).and_then(in_a_minute));
    found.extend(section(WORKS).map(|section| how_it_works(section, kata)).unwrap_or_default());
    found.extend(section(OBSERVED).map(observed).unwrap_or_default());
    found.extend(senior(text, &sections));
    found.extend(section(FOLLOW_UPS).map(follow_up_questions).unwrap_or_default());
    found.extend(section(READING).map(further_reading).unwrap_or_default());
    found.extend(checked_with(text));
    found
}

/// Each section is there, once, in its place, and no other. The four points of a senior answer may do without a heading.
fn order(sections: &[Section<'_>]) -> Vec<Wrong> {
    let mut found = Vec::new();
    for heading in SECTIONS.iter().filter(|heading| **heading != NAMES) {
        if !sections.iter().any(|section| section.heading == *heading) {
            found.push(wrong(
                None,
                format!("there is no section `## {heading}`"),
                "every page has the same sections, so that a reader knows where to look: see CONTRIBUTING.md",
            ));
        }
    }
    let mut latest = 0;
    for section in sections {
        match SECTIONS.iter().position(|heading| *heading == section.heading) {
            None => found.push(wrong(
                section.line,
                format!("`## {}` is no section of a concept page", section.heading),
                "make it a part of one of them (`###`), or leave it out",
            )),
            Some(place) if place < latest => found.push(wrong(
                section.line,
                format!("`## {}` stands behind `## {}`", section.heading, SECTIONS[latest - 1]),
                "the order is: in a minute, how it works, what was observed, the trade-off, what a senior names, \
                 follow-up questions, further reading",
            )),
            Some(place) => latest = place + 1,
        }
    }
    found
}

fn in_a_minute(section: &Section<'_>) -> Option<Wrong> {
    let words = page::words(section.text);
    (!SPOKEN.contains(&words)).then(|| {
        wrong(
            section.line,
            format!("the spoken answer has {words} words; in a minute one says 120 to 160"),
            "say it aloud with a clock, as an answer to the interview question",
        )
    })
}

/// A step: the line it begins in, in its section, and its text.
struct Step {
    line: usize,
    text: String,
}

/// Steps are sections of the third level, or else the items of a numbered list.
fn steps(text: &str) -> Vec<Step> {
    let lines = page::lines(text);
    let headed = |line: &Line<'_>| !line.fenced && line.text.starts_with("### ");
    let numbered = |line: &Line<'_>| {
        let rest = line.text.trim_start_matches(|c: char| c.is_ascii_digit());
        !line.fenced && rest.len() < line.text.len() && (rest.starts_with(". ") || rest.starts_with(") "))
    };
    let by_heading = lines.iter().any(headed);
    let mut found: Vec<Step> = Vec::new();
    for line in &lines {
        if if by_heading { headed(line) } else { numbered(line) } {
            found.push(Step { line: line.number, text: String::new() });
        }
        if let Some(step) = found.last_mut() {
            step.text += line.text;
            step.text.push('\n');
        }
    }
    found
}

fn how_it_works(section: &Section<'_>, kata: &Kata) -> Vec<Wrong> {
    let steps = steps(section.text);
    let mut found = Vec::new();
    if !STEPS.contains(&steps.len()) {
        found.push(wrong(
            section.line,
            format!("the mechanism is told in {} steps; it takes three to five", steps.len()),
            "make each step a heading (`### `) or an item of a numbered list",
        ));
    }
    let runs = |step: &Step| page::fences(&step.text).iter().any(|f| f.code.contains(">>>") || f.language == "python");
    let named = |step: &Step| kata.predictions.iter().any(|p| step.text.contains(&format!("`{}`", p.name)));
    for step in steps.iter().filter(|step| !runs(step) && !named(step)) {
        found.push(wrong(
            section.line + step.line,
            "this step shows nothing",
            "add the smallest example that shows it (```python with `>>>`), or name a program of predict/ in backticks",
        ));
    }
    found
}

/// What was observed is quoted: a number that is typed drifts from what a run shows.
fn observed(section: &Section<'_>) -> Vec<Wrong> {
    let mut found = Vec::new();
    if quoting::quotes(section.text).is_empty() {
        found.push(wrong(
            section.line,
            "nothing is quoted from a run",
            "quote what the reference's run shows: `{{name_of_check: label of its evidence}}`",
        ));
    }
    let runs: Vec<(usize, usize)> = page::fences(section.text)
        .iter()
        .filter(|fence| fence.code.contains(">>>") || fence.language == "python")
        .map(|fence| (fence.line, fence.line + fence.code.lines().count() + 1))
        .collect();
    for line in page::lines(section.text) {
        if runs.iter().any(|(first, last)| (*first..=*last).contains(&line.number)) {
            continue;
        }
        if let Some(number) = typed_number(&without_quotes(line.text)) {
            found.push(wrong(
                section.line + line.number,
                format!("a number is typed here: {number}"),
                "quote it from the run, `{{name_of_check: label}}`, or tell it in another section",
            ));
        }
    }
    found
}

fn without_quotes(line: &str) -> String {
    let mut kept = String::new();
    let mut rest = line;
    while let Some((before, quote)) = rest.split_once("{{") {
        kept += before;
        rest = quote.split_once("}}").map_or("", |(_, after)| after);
    }
    kept + rest
}

/// A word that is a number. A name that has a digit in it (`utf8`, `f(2)`, a link) is none, nor is the number of a list's item.
fn typed_number(line: &str) -> Option<&str> {
    let item = line.trim_start().trim_start_matches(|c: char| c.is_ascii_digit());
    let line = if item.starts_with(". ") { item } else { line };
    let bare = |word: &'_ str| word.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '_').len();
    line.split_whitespace().find(|word| {
        let start = word.len() - bare(word);
        word[start..].starts_with(|c: char| c.is_ascii_digit())
    })
}

fn senior(text: &str, sections: &[Section<'_>]) -> Vec<Wrong> {
    let points = labelled(text);
    let mut found = Vec::new();
    let missing: Vec<String> = SENIOR
        .iter()
        .filter(|label| !points.iter().any(|point| point.label == **label))
        .map(|label| format!("**{label}**"))
        .collect();
    if !missing.is_empty() {
        found.push(wrong(
            None,
            format!("the page does not name {}", missing.join(", ")),
            "name the four points of a senior answer, each under its label in bold, between trade-off and follow-up questions",
        ));
    }
    let line_of = |heading: &str, otherwise: usize| {
        sections.iter().find(|section| section.heading == heading).map_or(otherwise, |section| section.line)
    };
    let between = line_of(TRADE_OFF, 0)..line_of(FOLLOW_UPS, usize::MAX);
    let mut before = None;
    for point in &points {
        let place = SENIOR.iter().position(|label| *label == point.label);
        if !between.contains(&point.line) || place <= before {
            found.push(wrong(
                point.line,
                format!("**{}** stands in the wrong place, or twice", point.label),
                "the order is Failure mode, Constraint, First, Monitor, between trade-off and follow-up questions",
            ));
        }
        before = place.max(before);
    }
    found
}

fn follow_up_questions(section: &Section<'_>) -> Vec<Wrong> {
    let asked = follow_ups(section.text);
    let mut found = Vec::new();
    if !QUESTIONS.contains(&asked.len()) {
        found.push(wrong(
            section.line,
            format!("follow-up questions that are answered: {}; there are two or three", asked.len()),
            "write each as a paragraph: `**question?** answer`",
        ));
    }
    for spoken in asked.iter().filter(|spoken| spoken.answer.is_empty() || spoken.question.contains("{{")) {
        let reason = match spoken.answer.is_empty() {
            true => "this question has no answer",
            false => "a question quotes nothing: it is asked before anything has run",
        };
        found.push(wrong(section.line, format!("{reason}: {}", spoken.question), "answer it in the same paragraph"));
    }
    found
}

fn further_reading(section: &Section<'_>) -> Vec<Wrong> {
    let links = |text: &str| text.matches("](http").count() + text.matches("<http").count();
    let mut found = Vec::new();
    let all = links(section.text);
    if !LINKS.contains(&all) {
        found.push(wrong(
            section.line,
            format!("links: {all}; a page has two to four"),
            "link the PEP, the section of the manual, the paper: what you would send a colleague",
        ));
    }
    let mut items: Vec<(usize, String)> = Vec::new();
    for line in page::lines(section.text) {
        match items.last_mut() {
            _ if line.text.starts_with("- ") => items.push((line.number, line.text.to_owned())),
            Some((_, item)) if line.text.starts_with("  ") => *item = format!("{item} {}", line.text),
            _ => {}
        }
    }
    for (line, item) in items.iter().filter(|(_, item)| links(item) > 0 && page::words(&beside_links(item)) < PURPOSE) {
        found.push(wrong(
            section.line + line,
            format!("nothing says what this is good for: {}", item.trim_start_matches("- ").trim()),
            "say after the link, in a few words, what one finds there",
        ));
    }
    if items.is_empty() && all > 0 {
        found.push(wrong(
            section.line,
            "the links are no list",
            "write each as an item of its own: `- [what](where): what for`",
        ));
    }
    found
}

/// An item without its links and their texts.
fn beside_links(item: &str) -> String {
    let mut kept = String::new();
    let mut rest = item;
    while let Some((before, inside)) = rest.split_once('[') {
        match inside.split_once("](").and_then(|(_, target)| target.split_once(')')) {
            Some((_, after)) => {
                kept += before;
                rest = after;
            }
            None => {
                kept = kept + before + "[";
                rest = inside;
            }
        }
    }
    let all = kept + rest;
    all.split_whitespace().filter(|word| !word.contains("://")).collect::<Vec<_>>().join(" ")
}

/// The last line says on which Pythons all of it was seen.
fn checked_with(text: &str) -> Option<Wrong> {
    let last = text.trim_end().lines().next_back().unwrap_or_default();
    let versions = last.trim_matches(['*', '_', '.', ' ']).strip_prefix("Checked with CPython ");
    let is_version = |version: &str| version.trim().strip_prefix("3.").is_some_and(|minor| minor.parse::<u8>().is_ok());
    (!versions.is_some_and(|all| all.replace(" and ", ", ").split(',').all(is_version))).then(|| {
        wrong(
            text.trim_end().lines().count(),
            "the page does not say which Pythons it was checked with",
            "end it with those on which you ran it: `Checked with CPython 3.11, 3.12, 3.13`",
        )
    })
}

fn wrong(line: impl Into<Option<usize>>, reason: impl Into<String>, next: &'static str) -> Wrong {
    Wrong::new("concept.md", line, reason, next)
}
