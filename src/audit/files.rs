//! The rules that a workbook's files keep, found by reading them.

use std::collections::{HashMap, HashSet};

use super::facts::Order;
use super::finding::{Finding, of_error};
use crate::catalog::{Files, Kata, LOCKS, PARTS, Style, Workbook};
use crate::environment::locks::Lock;
use crate::environment::store;

/// A concept page shorter than this explains nothing, in words.
const SHORTEST_CONCEPT: usize = 200;

/// Strays in either tree, and topics that `workbook.toml` does not name.
pub fn of_workbook(workbook: &Workbook) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut stray = |file: String, next: &str| {
        findings.push(Finding {
            kata: None,
            file,
            line: None,
            reason: "this belongs to no kata".into(),
            next: next.into(),
        });
    };
    let topics: HashSet<&str> = workbook.own_topics().iter().map(|t| t.id.as_str()).collect();
    for (root, next) in [
        ("katas", "add the topic to katas/workbook.toml, or remove it"),
        ("python_reference", "remove it, or add its kata"),
    ] {
        for name in workbook.files().list(root) {
            if format!("{root}/{}", name.trim_end_matches('/')) == LOCKS {
                continue; // see `environments`
            }
            let known = name
                .strip_suffix('/')
                .map_or(root == "katas" && name == "workbook.toml", |topic| topics.contains(topic));
            if !known {
                stray(format!("{root}/{name}"), next);
            }
        }
    }
    let references: HashSet<String> = workbook.own_ids().iter().map(|at| at.reference()).collect();
    for topic in workbook.own_topics() {
        for name in workbook.files().list(&format!("katas/{}", topic.id)).iter().filter(|n| !n.ends_with('/')) {
            stray(format!("katas/{}/{name}", topic.id), "move it into a kata's folder");
        }
        for name in workbook.files().list(&format!("python_reference/{}", topic.id)) {
            let file = format!("python_reference/{}/{name}", topic.id);
            if !references.contains(&file) {
                stray(file, "remove it, or add its kata");
            }
        }
    }
    findings.extend(environments(workbook));
    findings.extend(twice(workbook));
    let manifest = "katas/workbook.toml";
    findings.extend(lines_left(workbook.files(), manifest, None));
    findings
}

/// Each environment is locked, and each lock is one's.
fn environments(workbook: &Workbook) -> Vec<Finding> {
    let known = workbook.own_environments();
    let wrong = known.iter().filter_map(|packages| Lock::of(packages).err());
    let mut findings: Vec<Finding> = wrong.map(|problem| of_error(None, &problem)).collect();
    for name in workbook.files().list(LOCKS) {
        let file = format!("{LOCKS}/{name}");
        if !known.iter().any(|packages| packages.lock_path() == file) {
            findings.push(Finding {
                kata: None,
                file,
                line: None,
                reason: "this is the lock of no environment".into(),
                next: "remove it, or add its `[environments.NAME]` to katas/workbook.toml".into(),
            });
        }
    }
    findings
}

/// Ids are unique in a workbook: they are what a learner types.
fn twice(workbook: &Workbook) -> Vec<Finding> {
    let mut seen = HashMap::new();
    let mut findings = Vec::new();
    for at in workbook.own_ids() {
        if let Some(first) = seen.insert(&at.id, at) {
            findings.push(Finding {
                kata: Some(at.id.clone()),
                file: at.folder(),
                line: None,
                reason: format!("there is another kata of this id in {}", first.folder()),
                next: "rename one of them".into(),
            });
        }
    }
    findings
}

/// One kata's own files.
///
/// files: the workbook that it belongs to.  order: that of the same workbook; a kata is not held against another's.
pub fn of_kata(files: &Files, kata: &Kata, order: Option<&Order>) -> Vec<Finding> {
    let folder = kata.at.folder();
    let mut findings = left_to_do(files, kata);
    let mut find = |file: &str, reason: String, next: &str| {
        findings.push(Finding {
            kata: Some(kata.id().to_owned()),
            file: format!("{folder}/{file}"),
            line: None,
            reason,
            next: next.into(),
        });
    };
    for name in files.list(&folder) {
        if kata.style == Style::Checks && !PARTS.contains(&name.as_str()) && !name.ends_with(".py") {
            find(&name, "this is no part of a kata".into(), "remove it");
        }
    }
    for (of, what) in [("mistakes", "a mistake"), ("breaks", "a break"), ("predict", "a prediction")] {
        for name in files.list(&format!("{folder}/{of}")) {
            if !name.ends_with(".py") {
                find(&format!("{of}/{name}"), format!("{what} is a Python file"), "remove it");
            }
        }
    }
    if kata.facts.summary.trim().is_empty() || kata.facts.summary.contains('\n') {
        find("kata.toml", "`summary` is one line".into(), "say in a line what the learner takes away");
    }
    for one in kata.breaks.iter().filter(|one| !kata.quotes_prompt(&one.sentence)) {
        quoted_wrongly(&format!("breaks/{}.py", one.name), &one.sentence, &mut find);
    }
    for (one, sentence) in kata.mistakes.iter().flat_map(|one| one.breaks.iter().map(move |sentence| (one, sentence))) {
        if !kata.quotes_prompt(sentence) {
            quoted_wrongly(&format!("mistakes/{}.py", one.name), sentence, &mut find);
        }
    }
    for (reason, next) in order.map(|order| order.wrong_with(kata)).unwrap_or_default() {
        find("kata.toml", reason, next);
    }
    if let Some(wrong) = store::wrong_with(&kata.need) {
        find("kata.toml", wrong.what, &wrong.next.unwrap_or_default());
    }
    if kata.facts.origin.is_none() {
        written_for_us(kata, &mut find);
    }
    findings
}

fn quoted_wrongly(file: &str, sentence: &str, find: &mut impl FnMut(&str, String, &str)) {
    find(file, format!("the prompt does not say {sentence:?}"), "quote what it says, word for word");
}

/// What a new kata leaves to its author: `kata new` writes this mark, and no file is done before it has gone.
const LEFT: &str = "TODO(author)";

/// What is found where it has not gone.
const TO_DO: &str = "TODO left";

/// Each line that is still left to the author, in any of the kata's files.
fn left_to_do(files: &Files, kata: &Kata) -> Vec<Finding> {
    let folder = kata.at.folder();
    let inside =
        |of: &'static str| files.list(&format!("{folder}{of}")).into_iter().map(move |name| format!("{of}/{name}"));
    let folders = ["", "/mistakes", "/breaks", "/predict"];
    let own = folders.into_iter().flat_map(inside).filter(|name| !name.ends_with('/'));
    let all = own.map(|name| format!("{folder}{name}")).chain(std::iter::once(kata.at.reference()));
    all.flat_map(|file| lines_left(files, &file, Some(kata.id()))).collect()
}

/// A text up to the first of some marks.
fn first_of<'t>(text: &'t str, marks: &[&str]) -> &'t str {
    let end = marks.iter().filter_map(|mark| text.find(mark)).min();
    &text[..end.unwrap_or(text.len())]
}

fn lines_left(files: &Files, file: &str, kata: Option<&str>) -> Vec<Finding> {
    let text = files.read(file).ok().flatten().unwrap_or_default();
    let marked = text.lines().enumerate().filter_map(|(index, line)| Some((index + 1, line.split_once(LEFT)?.1)));
    let finding = |(line, task): (usize, &str)| Finding {
        kata: kata.map(str::to_owned),
        file: file.to_owned(),
        line: Some(line),
        reason: TO_DO.into(),
        next: first_of(task, &[LEFT, "]("])
            .trim_start_matches(':')
            .trim_matches([' ', '"', '\'', ')', ']', ',', '*', ':'])
            .to_owned(),
    };
    marked.map(finding).collect()
}

/// What an author has left to do comes first, in the order in which a kata is written; what else there is to say of a file
/// that is not done yet is left out until it is.
pub fn unfinished_first(found: Vec<Finding>) -> Vec<Finding> {
    let (mut left, others): (Vec<Finding>, Vec<Finding>) = found.into_iter().partition(|f| f.reason == TO_DO);
    left.sort_by_key(|finding| (turn(&finding.file), finding.file.clone(), finding.line));
    let done = |finding: &Finding| !left.iter().any(|open| open.file == finding.file);
    let others: Vec<Finding> = others.into_iter().filter(done).collect();
    left.extend(others);
    left
}

/// When a file of a kata is written.
fn turn(file: &str) -> usize {
    let order = [
        "/kata.toml",
        "/prompt.md",
        "python_reference/",
        "/starter.py",
        "/mistakes/",
        "/breaks/",
        "/predict/",
        "/concept.md",
    ];
    let checks = 4; // with their helpers, under whatever name
    match order.iter().position(|part| file.contains(part)) {
        None => checks,
        Some(place) => place + usize::from(place >= checks),
    }
}

/// What is asked of a kata that was written for this program. An imported one has what its source had.
fn written_for_us(kata: &Kata, find: &mut impl FnMut(&str, String, &str)) {
    if kata.mistakes.len() < 3 {
        find(
            "mistakes",
            format!("{} mistakes; a kata has at least three", kata.mistakes.len()),
            "add what real candidates write, as code",
        );
    }
    if kata.facts.hints.len() < 3 {
        find(
            "kata.toml",
            format!("{} hints; a kata has at least three", kata.facts.hints.len()),
            "add hints, from a nudge to nearly the answer",
        );
    }
    if !kata.starter.contains("TODO") {
        find("starter.py", "the starter has no TODO".into(), "mark where the learner begins");
    }
    let words = kata.concept.source().split_whitespace().count();
    if words < SHORTEST_CONCEPT {
        find(
            "concept.md",
            format!("the concept page has {words} words; under {SHORTEST_CONCEPT} it is a stub"),
            "answer the interview question as a senior would",
        );
    }
}
