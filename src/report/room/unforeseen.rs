//! Submissions that fail in a way nobody foresaw, together with those that fail alike: raw material for new mistakes.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::anchors::{Anchors, people};
use super::example::example;
use super::view::{State, View};
use crate::diagnosis::{Signature, signature};
use crate::grading::row::Row;
use crate::outcome::{CheckReport, Report};
use crate::report::escape::visible;
use crate::report::formats::text;
use crate::report::web::line;
use crate::report::words::{count, shortened};

/// Most groups that are shown; the others are counted.
const MOST: usize = 60;
/// Most checks of a group that are told; the others are counted.
const MOST_CHECKS: usize = 6;

/// Failing submissions to one kata without a known mistake, by how they fail: the biggest group first.
pub fn groups<'a>(view: &View<'a>) -> Vec<Vec<&'a Row>> {
    let mut alike: BTreeMap<(&str, Signature), Vec<&'a Row>> = BTreeMap::new();
    for row in view.rows().filter(|row| State::of(row) == State::Failed) {
        if let Some(report) = row.report().filter(|report| report.mistakes.is_empty()) {
            alike.entry((&row.kata, signature(report))).or_default().push(row);
        }
    }
    let mut groups: Vec<_> = alike.into_values().collect();
    groups.sort_by_key(|rows| std::cmp::Reverse(rows.len()));
    groups
}

/// The groups, as a part of the page.
pub fn section(view: &View<'_>, anchors: &Anchors) -> Markup {
    let groups = groups(view);
    html! {
        section aria-labelledby="unforeseen" {
            h2 #unforeseen { "Failures that nobody foresaw" }
            @if groups.is_empty() {
                p { "Every failure is a known mistake, or there is none." }
            } @else {
                p {
                    "Together stand submissions that fail in the same checks with the same findings, numbers apart. Is one "
                    "of them a belief that others may hold? Write a mistake of it: " code { "mistakes/NAME.py" }
                    " in the kata's folder, with the belief in its docstring."
                }
            }
            @for rows in groups.iter().take(MOST) { (article(view, anchors, rows)) }
            @if groups.len() > MOST { p { (format!("… and {} more ways to fail.", groups.len() - MOST)) } }
        }
    }
}

fn article(view: &View<'_>, anchors: &Anchors, rows: &[&Row]) -> Markup {
    let Some((row, report)) = rows.first().and_then(|row| Some((row, row.report()?))) else { return html! {} };
    html! {
        article.found data-kata=(visible(&row.kata)) {
            h3 { (count(rows.len(), "submission", "submissions")) " to " code { (visible(&row.kata)) } }
            p { (people(view, anchors, rows)) }
            (findings(report))
            (example(view, anchors, row, &failing(report), None))
        }
    }
}

/// What the checks found; once, if all found the same: a file that cannot be imported fails each in one way.
fn findings(report: &Report) -> Markup {
    let failing: Vec<(&str, String)> = failing(report)
        .into_iter()
        .map(|check| (check.title.as_str(), shortened(&first_line(&text::message(check)), 300)))
        .collect();
    let same = failing.len() > 1 && failing.iter().all(|(_, found)| *found == failing[0].1);
    html! {
        @if same {
            p { (format!("All {} checks that fail: ", failing.len())) span.facts { (visible(&failing[0].1)) } }
        } @else {
            ul {
                @for (title, found) in failing.iter().take(MOST_CHECKS) { li { (line(title)) br; span.facts { (visible(found)) } } }
                @if failing.len() > MOST_CHECKS {
                    li { "and " (count(failing.len() - MOST_CHECKS, "more check", "more checks")) }
                }
            }
        }
    }
}

/// What a submission failed by: the checks of the core.
fn failing(report: &Report) -> Vec<&CheckReport> {
    report.checks.iter().filter(|check| !check.stretch && check.outcome.failed()).collect()
}

fn first_line(message: &str) -> String {
    message.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().trim().to_owned()
}
