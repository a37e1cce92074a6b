//! What a check observed, as a picture: inline SVG whose text is text, so that it can be read out, searched and copied.
//!
//! Owns: which evidence is worth one, and how it is drawn. Does not own: the observation itself, which is text in the
//! report (the harness lays out the tables that are read here), or where a picture stands.

mod drawing;
mod schedule;
mod statements;

use maud::{Markup, PreEscaped, html};

use crate::outcome::{CheckReport, Evidence};
use crate::report::escape::visible;
use crate::report::schedule as table;

/// How pictures look, on every page that has some.
pub const STYLE: &str = include_str!("picture.css");

/// The picture of the first of these checks that has one.
pub fn first(checks: &[&CheckReport]) -> Option<Markup> {
    checks.iter().find_map(|check| of(check))
}

/// The picture of what a check observed, if it is worth one: of several the last, which it came to before it failed.
pub fn of(check: &CheckReport) -> Option<Markup> {
    check.evidence.iter().rev().find_map(|item| Some(figure(item, drawing(item)?)))
}

/// The line before which a schedule interrupts a thread: there the code breaks.
pub fn interrupted_at(check: &CheckReport) -> Option<u32> {
    check.evidence.iter().find_map(|item| table::read(&item.text)?.interrupted_at())
}

/// Whether a thing that was observed has a picture.
pub fn is_worth_one(item: &Evidence) -> bool {
    drawing(item).is_some()
}

fn drawing(item: &Evidence) -> Option<String> {
    table::read(&item.text)
        .map(|schedule| schedule.draw(&item.label))
        .or_else(|| statements::read(&item.text).map(|table| table.draw(&item.label)))
}

fn figure(item: &Evidence, drawing: String) -> Markup {
    html! {
        figure.picture {
            figcaption { (visible(&item.label)) }
            div.scroll tabindex="0" role="region" aria-label=(visible(&item.label)) { (PreEscaped(drawing)) }
        }
    }
}
