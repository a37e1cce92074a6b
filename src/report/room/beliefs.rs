//! The misconceptions of the room: which known mistake, how many make it, who, and why it is wrong.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::anchors::{Anchors, link, people};
use super::view::View;
use super::words::{count, shortened};
use crate::grading::row::Row;
use crate::outcome::RecognisedMistake;
use crate::report::escape::visible;
use crate::report::web::{line, prose};

/// A mistake, and who makes it.
pub struct Belief<'a> {
    pub kata: &'a str,
    pub mistake: &'a RecognisedMistake,
    pub rows: Vec<&'a Row>,
}

/// All mistakes that were recognised, the most common first.
pub fn beliefs<'a>(view: &View<'a>) -> Vec<Belief<'a>> {
    let mut found: BTreeMap<(&str, &str), Vec<&'a Row>> = BTreeMap::new();
    for row in view.rows() {
        for mistake in row.report().iter().flat_map(|report| &report.mistakes) {
            found.entry((&row.kata, &mistake.name)).or_default().push(row);
        }
    }
    let of = |((kata, name), rows): ((&'a str, &str), Vec<&'a Row>)| {
        let mistake = named(rows.first()?, name)?;
        Some(Belief { kata, mistake, rows })
    };
    let mut all: Vec<Belief<'a>> = found.into_iter().filter_map(of).collect();
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
            @for belief in &all { (article(view, anchors, belief)) }
        }
    }
}

/// The mistake of this name that a row makes.
fn named<'r>(row: &'r Row, name: &str) -> Option<&'r RecognisedMistake> {
    row.report()?.mistakes.iter().find(|mistake| mistake.name == name)
}

fn article(view: &View<'_>, anchors: &Anchors, belief: &Belief<'_>) -> Markup {
    let likely = |row: &&&Row| named(row, &belief.mistake.name).is_some_and(|mistake| mistake.likely);
    let likely = belief.rows.iter().filter(likely).count();
    html! {
        article.found data-kata=(visible(belief.kata)) {
            h3 { (line(&belief.mistake.title)) }
            p.facts {
                code { (visible(belief.kata)) } ", " code { (visible(&belief.mistake.name)) } ": "
                strong { (count(belief.rows.len(), "learner", "learners")) }
                @if likely > 0 { (format!(", {likely} of them by the look of it only")) }
            }
            p { (people(view, anchors, &belief.rows)) }
            (prose(&belief.mistake.explanation, 4))
            @if let Some(row) = belief.rows.first() { (example(anchors, row)) }
        }
    }
}

/// The line at which it shows, or the whole submission.
pub fn example(anchors: &Anchors, row: &Row) -> Markup {
    let place = row.report().and_then(|report| report.checks.iter().find_map(|check| check.location.as_ref()));
    html! {
        p.facts {
            (link(anchors, row, "An example"))
            @if let Some(place) = place {
                (format!(", line {}: ", place.line)) code { (visible(&shortened(&place.source, 120))) }
            }
        }
    }
}
