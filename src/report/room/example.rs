//! An example of a failure or a belief: the line that does it, and the picture of what was observed.

use maud::{Markup, html};

use super::anchors::{Anchors, link};
use super::view::View;
use crate::grading::row::Row;
use crate::outcome::{CheckReport, RecognisedMistake};
use crate::report::escape::visible;
use crate::report::{picture, telling};

/// What a submission shows of it.
///
/// checks: those that fail because of it.
pub fn example(
    view: &View<'_>,
    anchors: &Anchors,
    row: &Row,
    checks: &[&CheckReport],
    mistake: Option<&RecognisedMistake>,
) -> Markup {
    // Of a notebook, lines are those of its code cells put together, and the text has others.
    let plain = row.report().is_some_and(|report| report.read_as.is_none());
    let source = row.submission_sha256.as_ref().and_then(|hash| view.room.texts.get(hash)).filter(|_| plain);
    let line = telling::line(checks, mistake);
    html! {
        p.facts {
            (link(anchors, row, "An example"))
            @match line {
                Some(line) => (format!(", line {line}")),
                None => @if let Some(place) = checks.iter().find_map(|check| check.location.as_ref()) {
                    ", in " code { (visible(place.source.trim_end_matches(':'))) }
                }
            }
            @if source.is_none() && let Some(line) = line && let Some(text) = told(checks, mistake, line) {
                ": " code { (visible(&text)) }
            }
        }
        @if let (Some(source), Some(line)) = (source, line) { (telling::excerpt(source, line)) }
        @if let Some(picture) = picture::first(checks) { (picture) }
    }
}

/// The text of the line, where the report has it.
fn told(checks: &[&CheckReport], mistake: Option<&RecognisedMistake>, line: u32) -> Option<String> {
    let places = checks.iter().filter_map(|check| check.location.as_ref());
    let all = places.chain(mistake.and_then(|found| found.line.as_ref()));
    all.into_iter().find(|place| place.line == line).map(|place| place.source.clone())
}
