//! The handout as a web page in one file: each kata begins a sheet of paper.

use maud::{Markup, html};

use super::{MARKER, Sheet, Stated, facts, title, untitled};
use crate::report::escape::visible;
use crate::report::web::{Frame, code, line, page, prose};

const STYLE: &str = include_str!("handout.css");

/// The handout as a page.
pub fn html(workbook: &str, sheets: &[Sheet]) -> String {
    let title = title(workbook, sheets);
    let body = html! {
        @if sheets.len() > 1 {
            header { h1 { (visible(&title)) } }
            nav aria-label="Katas" {
                ul { @for sheet in sheets { li { a href=(format!("#kata-{}", sheet.kata.id())) { (line(&sheet.kata.facts.title)) } } } }
            }
        }
        main { @for sheet in sheets { (article(sheet)) } }
    };
    page(&Frame { title: &title, marker: MARKER, style: STYLE, script: None }, body)
}

fn article(sheet: &Sheet) -> Markup {
    let kata = &sheet.kata;
    let id = format!("kata-{}", kata.id());
    let (how, file) = facts(kata);
    html! {
        article aria-labelledby=(id) {
            h2 id=(id) { (line(&kata.facts.title)) }
            p.facts { (how) ": " code { (visible(&file)) } }
            (prose(untitled(&kata.prompt), 2))
            h3 { "The file to begin with" }
            (code(&kata.starter, "Starter"))
            @if let Some(checks) = &sheet.checks { (for_instructors(sheet, checks)) }
        }
    }
}

fn for_instructors(sheet: &Sheet, checks: &[Stated]) -> Markup {
    let kata = &sheet.kata;
    html! {
        div.instructor {
            h3 { "What is checked" }
            ol { @for check in checks { (checked(check)) } }
            @if !kata.facts.hints.is_empty() {
                h3 { "Hints" }
                ol { @for hint in &kata.facts.hints { li { (prose(hint, 5)) } } }
            }
            @if !kata.mistakes.is_empty() {
                h3 { "Mistakes to expect" }
                @for mistake in &kata.mistakes {
                    section {
                        h4 { (line(&mistake.title)) }
                        (prose(&mistake.explanation, 5))
                        (code(mistake.program(), &format!("Mistake {}", mistake.name)))
                    }
                }
            }
            h3 { "The concept" }
            (prose(untitled(&kata.concept.shown(None)), 3))
            h3 { "A reference solution" }
            (code(&kata.reference, "Reference solution"))
        }
    }
}

fn checked(check: &Stated) -> Markup {
    html! {
        li {
            strong { (line(&check.title)) } @if check.stretch { " (stretch)" }
            (prose(&check.why, 5))
        }
    }
}
