//! Feedback as a web page in one file, without any script.

use maud::{Markup, html};

use super::{Feedback, MARKER, facts, failures, next, without_result};
use crate::grading::row::Row;
use crate::outcome::{CheckReport, Report};
use crate::report::check;
use crate::report::escape::visible;
use crate::report::formats::text;
use crate::report::picture;
use crate::report::room::view::State;
use crate::report::telling;
use crate::report::web::{Frame, code, line, page, prose};
use crate::report::words::shortened;

const STYLE: &str = include_str!("feedback.css");
/// Characters of what a check found.
const LONGEST_MESSAGE: usize = 6000;

/// The page.
pub fn html(feedback: &Feedback<'_>) -> String {
    let body = html! {
        header {
            h1 { (visible(feedback.heading())) }
            p { strong { (visible(feedback.learner)) } ": " (feedback.sum()) }
        }
        main { @for row in &feedback.rows { (article(feedback, row)) } }
    };
    let title = format!("{}: {}", feedback.heading(), feedback.learner);
    let style = format!("{STYLE}{}", picture::STYLE);
    page(&Frame { title: &title, marker: MARKER, style: &style, script: None }, body)
}

fn article(feedback: &Feedback<'_>, row: &Row) -> Markup {
    let id = format!("kata-{}", row.kata);
    let state = State::of(row);
    html! {
        article aria-labelledby=(id) {
            h2 id=(id) { b class=(state.class()) { (state.mark()) } " " (line(&row.title)) " " code { (visible(&row.kata)) } }
            p.facts { (visible(&facts(row).join(" · "))) }
            @for note in &row.notes { p.facts { "Note: " (visible(note)) "." } }
            @if let Some(problem) = without_result(row) { p { (visible(&problem)) } }
            @if let Some(report) = row.report() { (found(report)) }
            @if let Some(source) = feedback.text(row) {
                details { summary { "What you handed in" } (telling::listing(source, row.report())) }
            }
            p { (line(&next(row))) }
        }
    }
}

fn found(report: &Report) -> Markup {
    let (core, beyond) = failures(report);
    html! {
        @for check in &core { (failure(report, check)) }
        @if !beyond.is_empty() {
            h3 { "The extra mile" }
            p { "These take nothing from you: they show what could be better still." }
            @for check in &beyond { (failure(report, check)) }
        }
    }
}

fn failure(report: &Report, check: &CheckReport) -> Markup {
    html! {
        section {
            h4 { "✗ " (line(&check.title)) }
            @for mistake in check::told_with(report, check) {
                p { strong { (line(&check::belief(mistake))) } }
                (prose(&mistake.explanation, 5))
            }
            (code(&shortened(&text::message(check), LONGEST_MESSAGE), "What the check found"))
            @if let Some(picture) = picture::of(check) { (picture) }
        }
    }
}
