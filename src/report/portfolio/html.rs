//! The portfolio as a web page in one file, without any script.
//!
//! Does not own: the frame of the page and its style (`report::web`).

use maud::{Markup, html};

use super::{ABOUT, MARKER, MISTAKES, effort, heading, in_short, title};
use crate::report::escape::visible;
use crate::report::web::{Frame, code, line, page};
use crate::workspace::portfolio::{Chapter, Entry, Portfolio};

/// The portfolio as a page.
pub fn html(portfolio: &Portfolio) -> String {
    let title = title(portfolio);
    let body = html! {
        header {
            h1 { (visible(&title)) }
            p { strong { (in_short(portfolio)) } }
            p { (ABOUT) }
        }
        @if portfolio.topics.len() > 1 { (contents(portfolio)) }
        main { @for chapter in &portfolio.topics { (section(chapter)) } }
    };
    page(&Frame { title: &title, marker: MARKER, style: "", script: None }, body)
}

fn contents(portfolio: &Portfolio) -> Markup {
    html! {
        nav aria-label="Topics" {
            ul {
                @for topic in &portfolio.topics {
                    li { a href=(format!("#topic-{}", topic.id)) { (visible(&heading(&topic.id))) } " (" (topic.entries.len()) ")" }
                }
            }
        }
    }
}

fn section(chapter: &Chapter) -> Markup {
    let id = format!("topic-{}", chapter.id);
    html! {
        section aria-labelledby=(id) {
            h2 id=(id) { (visible(&heading(&chapter.id))) }
            p { (line(&chapter.summary)) }
            @for entry in &chapter.entries { (article(entry)) }
        }
    }
}

fn article(entry: &Entry) -> Markup {
    let id = format!("kata-{}", entry.id);
    html! {
        article aria-labelledby=(id) {
            h3 id=(id) { (line(&entry.title)) }
            p { (line(&entry.summary)) }
            p.facts {
                code { (visible(&entry.id)) } ", " (entry.difficulty) ": " (effort(entry))
                @if let Some(day) = entry.passed_on { ", first on " time datetime=(day) { (day) } }
            }
            @if !entry.mistakes.is_empty() {
                h4 { (MISTAKES) }
                ul { @for mistake in &entry.mistakes { li { (line(mistake)) } } }
            }
            h4 { "Solution" }
            (code(&entry.solution, &format!("Solution to {}", entry.id)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Difficulty;

    fn page(solution: &str) -> String {
        let entry = Entry {
            id: "a".into(),
            title: "<b>title</b>".into(),
            summary: "\" onload=\"x".into(),
            difficulty: Difficulty::Easy,
            mastered: false,
            passed_on: None,
            attempts: 1,
            solution: solution.into(),
            mistakes: vec!["<i>".into()],
        };
        let topic = Chapter { id: "t\"><script>".into(), summary: "&amp;".into(), entries: vec![entry] };
        html(&Portfolio { name: Some("</title>".into()), workbook: "W".into(), katas: 1, topics: vec![topic] })
    }

    #[test]
    fn nothing_of_a_learner_or_a_workbook_becomes_markup() {
        let page = page("</code></pre><script>alert(1)</script>\u{202e}\u{1b}[2J");
        for markup in ["<script", "<b>", "<i>", "\" onload", "t\">", "</title>:", "\u{202e}", "\u{1b}"] {
            assert!(!page.contains(markup), "{markup} in {page}");
        }
        assert!(page.contains("&lt;/code&gt;&lt;/pre&gt;&lt;script&gt;alert(1)&lt;/script&gt;\\u{202e}\\u{1b}[2J"));
    }

    #[test]
    fn nothing_is_fetched_or_run() {
        let page = page("x = 1");
        for way in ["src=", "<link", "@import", "url(", "http://", "https://"] {
            assert!(!page.contains(way), "{way} in {page}");
        }
        assert!(page.starts_with(&format!("<!DOCTYPE html><!-- {MARKER} -->\n<html lang=\"en\">")), "{page}");
    }
}
