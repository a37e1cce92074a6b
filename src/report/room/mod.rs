//! What a room of learners did, as a web page in one file.
//!
//! Owns: from rows of results to the page. Does not own: where rows and texts come from, or writing the file.
//!
//! The page stays of a size that a browser opens. What one learner's line takes is a few bytes for each kata; equal
//! submissions are shown once, with all who handed them in; each text is cut, and says so; and when `MOST_BYTES` of
//! submissions are there, examples and failures first, the others are counted and left out.

mod anchors;
mod beliefs;
mod beyond;
mod example;
mod katas;
mod matrix;
mod names;
mod overview;
mod submissions;
mod unforeseen;
pub(in crate::report) mod view;

use maud::{Markup, PreEscaped, html};

use crate::report::escape::visible;
use crate::report::picture;
use crate::report::web::{Frame, page};
use crate::report::words::count;
use submissions::Submissions;
use view::{State, View};

pub use view::Room;

/// What marks a file as written by `kata report` (or `kata grade --report`): in its first lines, as a comment.
pub const MARKER: &str = "Written by kata report";

const STYLE: &str = include_str!("room.css");
const SCRIPT: &str = include_str!("room.js");

/// The page. Its tables can be read without a script; with its own one, they can be filtered and sorted.
pub fn html(room: &Room<'_>) -> String {
    let view = View::of(room);
    let submissions = Submissions::of(&view);
    let body = html! {
        header {
            h1 { (visible(room.title)) }
            p { strong { (in_short(&view)) } }
            @if room.pseudonyms.is_some() { p.facts { (ANONYMOUS) } }
        }
        nav aria-label="Parts of this page" {
            ul {
                li { a href="#overview" { "At a glance" } }
                li { a href="#matrix" { "Learners and katas" } }
                li { a href="#beliefs" { "Misconceptions" } }
                li { a href="#unforeseen" { "Unforeseen failures" } }
                @if beyond::is_there(&view) { li { a href="#beyond" { "The extra mile" } } }
                li { a href="#katas" { "Kata by kata" } }
                li { a href="#submissions" { "Submissions" } }
            }
        }
        (pattern())
        main {
            (overview::section(&view))
            (matrix::section(&view, &submissions.anchors))
            (beliefs::section(&view, &submissions.anchors))
            (unforeseen::section(&view, &submissions.anchors))
            (beyond::section(&view, &submissions.anchors))
            (katas::section(&view, room.times))
            (submissions.section(&view))
        }
        dialog #opened aria-label="A submission" { form method="dialog" { button { "Close" } } div {} }
    };
    let style = format!("{STYLE}{}", picture::STYLE);
    page(&Frame { title: room.title, marker: MARKER, style: &style, script: Some(SCRIPT) }, body)
}

const ANONYMOUS: &str = "Names are replaced by pseudonyms, and paths are left out. Code is shown as it was handed in, \
                         comments and docstrings too: look through it for names before you pass this page on.";

fn in_short(view: &View<'_>) -> String {
    let judged = view.rows().filter(|row| row.report().is_some()).count();
    let passed = view.rows().filter(|row| State::of(row).passed()).count();
    format!(
        "{}, {}, {} that could be judged: {passed} passed.",
        count(view.learners.len(), "learner", "learners"),
        count(view.katas.len(), "kata", "katas"),
        count(judged, "submission", "submissions"),
    )
}

/// The hatching of what failed, for all drawings: colours are not the only mark.
fn pattern() -> Markup {
    PreEscaped(
        "<svg class=\"defs\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs><pattern id=\"hatch\" width=\"6\" \
         height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"bad\" width=\"6\" \
         height=\"6\"/><rect class=\"gap\" width=\"2\" height=\"6\"/></pattern></defs></svg>"
            .into(),
    )
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use crate::grading::row::Row;

    /// A row whose every text is hostile, and the same submission's text.
    fn hostile(attack: &str) -> (Vec<Row>, HashMap<String, String>) {
        let check = serde_json::json!({"name": attack, "title": attack, "outcome": "failed", "sitting": "shared",
            "message": attack, "why": attack, "location": {"line": 1, "source": attack}, "evidence": [],
            "output": {"stdout": attack, "stderr": "", "cut": false}, "milliseconds": 1.0});
        let mistake = serde_json::json!({"name": attack, "title": attack, "explanation": attack, "likely": true});
        let row = |learner: &str, mistake: &serde_json::Value| {
            serde_json::json!({"version": 1, "learner": format!("{learner}{attack}"), "kata": attack, "title": attack,
                "kata_hash": "", "seed": 1, "file": attack, "submission_sha256": learner, "python": "3", "max": 1.0,
                "milliseconds": 1.0, "status": "graded", "report": {"kata": attack, "submission": attack,
                "verdict": "failed", "mastered": false, "checks": [check], "mistakes": mistake}})
        };
        let rows = [row("a", &serde_json::json!([mistake])), row("b", &serde_json::json!([]))];
        let rows = rows.into_iter().map(|row| serde_json::from_value(row).expect("it is a row")).collect();
        (rows, HashMap::from([("a".to_owned(), attack.to_owned())]))
    }

    #[test]
    fn nothing_of_a_learner_or_a_workbook_becomes_markup() {
        let (rows, texts) = hostile("\"'></code></pre></script><script>x</script><img onerror=y>\u{202e}\u{1b}[2J");
        let page = html(&Room { title: "</title><i>", rows: &rows, texts: &texts, times: &[], pseudonyms: None });
        for markup in ["<script>x", "<img", "<i>", "\u{202e}", "\u{1b}"] {
            assert!(!page.contains(markup), "{markup} in {page}");
        }
        assert_eq!(page.matches("<script>").count(), 1, "its own");
    }

    #[test]
    fn what_is_too_much_for_the_page_is_counted_and_left_out() {
        let (rows, _) = hostile("x");
        let many: Vec<Row> = (0..60).map(|n| Row { learner: n.to_string(), ..rows[1].clone() }).collect();
        let many: Vec<Row> =
            many.into_iter().map(|row| Row { submission_sha256: Some(row.learner.clone()), ..row }).collect();
        let text = format!("{}\n", "x".repeat(500)).repeat(500);
        let texts = many.iter().map(|row| (row.learner.clone(), text.clone())).collect();
        let page = html(&Room { title: "t", rows: &many, texts: &texts, times: &[], pseudonyms: None });
        assert!(page.len() < 8 << 20, "{}", page.len());
        assert!(page.contains("more submissions are left out, to keep this page small enough to open."));
        assert!(page.contains("… (100 more lines)"), "each is cut");
        assert!(page.contains("… (100 more characters)"), "each line is cut");
    }
}
