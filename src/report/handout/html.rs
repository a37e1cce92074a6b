//! The handout as a web page in one file: each kata begins a sheet of paper.

use maud::{Markup, html};

use super::{Cover, INSTRUCTOR, MARKER, Sheet, Stated, facts, for_instructors, points, title, untitled};
use crate::report::escape::visible;
use crate::report::web::{Frame, code, line, page, prose};

const STYLE: &str = include_str!("handout.css");

/// The handout as a page.
pub fn html(workbook: &str, sheets: &[Sheet], cover: Option<&Cover>) -> String {
    let title = title(workbook, sheets, cover);
    let instructor = for_instructors(sheets);
    let body = html! {
        @if instructor { p.mark role="note" { (INSTRUCTOR) } }
        @if cover.is_some() || sheets.len() > 1 {
            header.cover[cover.is_some()] {
                h1 { (visible(&title)) }
                @if let Some(cover) = cover { (first_page(cover, sheets)) }
            }
        }
        @if sheets.len() > 1 {
            nav aria-label="Katas" {
                ul { @for sheet in sheets { li { a href=(format!("#kata-{}", sheet.kata.id())) { (line(&sheet.kata.facts.title)) } } } }
            }
        }
        main { @for sheet in sheets { (article(sheet)) } }
    };
    let style = if instructor { format!("{STYLE}{}", on_every_page()) } else { STYLE.to_owned() };
    page(&Frame { title: &title, marker: MARKER, style: &style, script: None }, body)
}

/// Paper has it in the margin of each page; browsers that print no margins have it at the head of each kata.
fn on_every_page() -> String {
    format!("@media print {{ @page {{ @top-center {{ content: \"{INSTRUCTOR}\"; font: bold 9pt sans-serif; }} }} }}\n")
}

/// What a workshop's learners have to know before they begin.
fn first_page(cover: &Cover, sheets: &[Sheet]) -> Markup {
    let each = cover.due().is_none() && cover.katas.iter().any(|worth| !worth.due.is_empty());
    let minutes: u32 = sheets.iter().map(|sheet| sheet.kata.facts.expected_minutes()).sum();
    html! {
        @if let Some(due) = cover.due() { p { strong { "Due " (visible(due)) } } }
        table {
            thead { tr { th scope="col" { "kata" } th scope="col" { "file" } th scope="col" { "about" } th scope="col" { "worth" } @if each { th scope="col" { "due" } } } }
            tbody {
                @for (sheet, worth) in sheets.iter().zip(&cover.katas) {
                    tr {
                        th scope="row" { (line(&sheet.kata.facts.title)) }
                        td { code { (visible(&facts(&sheet.kata).1)) } }
                        td { (sheet.kata.facts.expected_minutes()) " minutes" }
                        td { (points(worth.points)) }
                        @if each { td { (visible(&worth.due)) } }
                    }
                }
            }
            @if sheets.len() > 1 {
                tfoot { tr { th scope="row" { "together" } td {} td { (minutes) " minutes" } td { (points(cover.points())) } @if each { td {} } } }
            }
        }
        @if !cover.check.is_empty() { h2 { "How to check" } (prose(&cover.check, 3)) }
        @if !cover.hand_in.is_empty() { h2 { "Where to hand in" } (prose(&cover.hand_in, 3)) }
    }
}

fn article(sheet: &Sheet) -> Markup {
    let kata = &sheet.kata;
    let id = format!("kata-{}", kata.id());
    let (how, file) = facts(kata);
    html! {
        article aria-labelledby=(id) {
            h2 id=(id) { (line(&kata.facts.title)) }
            p.facts { (how) ": " code { (visible(&file)) } @if sheet.checks.is_some() { " · " (INSTRUCTOR) } }
            (prose(untitled(&kata.prompt), 2))
            h3 { "The file to begin with" }
            (code(&kata.starter, "Starter"))
            @if let Some(checks) = &sheet.checks { (instructors_part(sheet, checks)) }
        }
    }
}

fn instructors_part(sheet: &Sheet, checks: &[Stated]) -> Markup {
    let kata = &sheet.kata;
    html! {
        div.instructor {
            p.facts { (INSTRUCTOR) }
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
