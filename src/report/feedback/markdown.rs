//! Feedback as Markdown (CommonMark), for a platform's box or an e-mail.

use super::{Feedback, MARKER, facts, failures, next, without_result};
use crate::grading::row::Row;
use crate::outcome::{CheckReport, Evidence, Report};
use crate::report::check;
use crate::report::escape::visible;
use crate::report::formats::text;
use crate::report::picture;
use crate::report::room::view::State;

/// The file. What a learner's program says stands in blocks of code, where it is no markup.
pub fn markdown(feedback: &Feedback<'_>) -> String {
    let mut file = format!("<!-- {MARKER} -->\n\n# {}\n\n", plain(feedback.heading()));
    file += &format!("**{}**: {}\n", plain(feedback.learner), feedback.sum());
    for row in &feedback.rows {
        file += &of_kata(row);
    }
    visible(&file).into_owned()
}

fn of_kata(row: &Row) -> String {
    let mut text =
        format!("\n## {} {} (`{}`)\n\n{}\n", State::of(row).mark(), row.title, row.kata, facts(row).join(" · "));
    text += &row.notes.iter().map(|note| format!("\nNote: {}.\n", plain(note))).collect::<String>();
    if let Some(problem) = without_result(row) {
        text += &format!("\n{}\n", plain(&problem));
    }
    if let Some(report) = row.report() {
        let (core, beyond) = failures(report);
        text += &core.iter().map(|check| failure(report, check)).collect::<String>();
        if !beyond.is_empty() {
            text += "\n### The extra mile\n\nThese take nothing from you: they show what could be better still.\n";
        }
        text += &beyond.iter().map(|check| failure(report, check)).collect::<String>();
    }
    text + &format!("\n{}\n", next(row))
}

fn failure(report: &Report, check: &CheckReport) -> String {
    let mut text = format!("\n### ✗ {}\n", check.title);
    for mistake in check::told_with(report, check) {
        text += &format!("\n**{}**\n\n{}\n", check::belief(mistake), mistake.explanation.trim());
    }
    text += &block(&text::message(check));
    let worth = |item: &&Evidence| picture::is_worth_one(item);
    if let Some(item) = check.evidence.iter().rfind(worth) {
        text += &format!("\n{}:\n{}", plain(&item.label), block(&item.text));
    }
    text
}

/// A block of code that nothing in it can close.
fn block(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat((longest + 1).max(3));
    format!("\n{fence}text\n{}\n{fence}\n", text.trim_end())
}

/// A text of which nothing is markup.
fn plain(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|') {
            safe.push('\\');
        }
        safe.push(if c == '\n' { ' ' } else { c });
    }
    safe
}
