//! The misconceptions of the room: which known mistake, how many make it, who, and why it is wrong.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::anchors::{Anchors, of_belief, people};
use super::example::example;
use super::view::{State, View};
use crate::grading::row::Row;
use crate::outcome::RecognisedMistake;
use crate::report::escape::visible;
use crate::report::telling;
use crate::report::web::{line, prose};
use crate::report::words::count;

/// A mistake, and who makes it.
pub struct Belief<'a> {
    pub kata: &'a str,
    pub mistake: &'a RecognisedMistake,
    pub rows: Vec<&'a Row>,
}

/// All mistakes that were recognised in submissions that did not pass, the most common first.
pub fn beliefs<'a>(view: &View<'a>) -> Vec<Belief<'a>> {
    found(view, |row| !State::of(row).passed())
}

/// Those that people hold who passed: they show in what goes beyond the core.
pub fn beyond<'a>(view: &View<'a>) -> Vec<Belief<'a>> {
    found(view, |row| State::of(row).passed())
}

fn found<'a>(view: &View<'a>, of: impl Fn(&Row) -> bool) -> Vec<Belief<'a>> {
    let mut all: Vec<Belief<'a>> = Vec::new();
    for kata in &view.katas {
        let mut by_name: BTreeMap<&str, Vec<&'a Row>> = BTreeMap::new();
        for row in kata.rows.iter().copied().filter(|row| of(row)) {
            for mistake in row.report().iter().flat_map(|report| &report.mistakes) {
                by_name.entry(&mistake.name).or_default().push(row);
            }
        }
        let belief = |(name, rows): (&str, Vec<&'a Row>)| {
            Some(Belief { kata: kata.id, mistake: named(rows.first()?, name)?, rows })
        };
        all.extend(by_name.into_iter().filter_map(belief));
    }
    all.sort_by_key(|belief| std::cmp::Reverse(belief.rows.len()));
    all
}

/// The misconceptions, as a part of the page.
pub fn section(view: &View<'_>, anchors: &Anchors) -> Markup {
    let all = beliefs(view);
    html! {
        section aria-labelledby="beliefs" {
            h2 #beliefs { "The misconceptions of the room" }
            @if all.is_empty() { p { "No known mistake was recognised." } }
            @for belief in &all { (article(view, anchors, belief, &of_belief(belief.kata, &belief.mistake.name))) }
        }
    }
}

/// The mistake of this name that a row makes.
fn named<'r>(row: &'r Row, name: &str) -> Option<&'r RecognisedMistake> {
    row.report()?.mistakes.iter().find(|mistake| mistake.name == name)
}

/// id: where it is on the page.
pub fn article(view: &View<'_>, anchors: &Anchors, belief: &Belief<'_>, id: &str) -> Markup {
    let likely = |row: &&&Row| named(row, &belief.mistake.name).is_some_and(|mistake| mistake.likely);
    let likely = belief.rows.iter().filter(likely).count();
    html! {
        article.found #(id) data-kata=(visible(belief.kata)) {
            h3 { (line(&belief.mistake.title)) }
            p.facts {
                code { (visible(belief.kata)) } ", " code { (visible(&belief.mistake.name)) } ": "
                strong { (count(belief.rows.len(), "learner", "learners")) }
                @if likely > 0 { (format!(", {likely} of them by the look of it only")) }
            }
            p { (people(view, anchors, &belief.rows)) }
            (prose(&belief.mistake.explanation, 4))
            @if let Some((row, mistake)) = exemplary(belief) {
                @let checks = row.report().map(|report| telling::explained(report, mistake)).unwrap_or_default();
                (example(view, anchors, row, &checks, Some(mistake)))
            }
        }
    }
}

/// The submission that shows it best: for sure, and in a line that can be named.
fn exemplary<'a>(belief: &Belief<'a>) -> Option<(&'a Row, &'a RecognisedMistake)> {
    let with = |row: &'a Row| Some((row, named(row, &belief.mistake.name)?));
    let worth = |(row, mistake): &(&Row, &RecognisedMistake)| {
        let checks = row.report().map(|report| telling::explained(report, mistake)).unwrap_or_default();
        (mistake.likely, telling::line(&checks, Some(mistake)).is_none())
    };
    belief.rows.iter().copied().filter_map(with).min_by_key(worth)
}

/// The submissions that stand for the beliefs.
pub fn examples<'a>(view: &View<'a>) -> Vec<&'a Row> {
    let all = beliefs(view).into_iter().chain(beyond(view));
    all.filter_map(|belief| exemplary(&belief).map(|(row, _)| row)).collect()
}
