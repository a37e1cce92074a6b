//! Kata by kata: how many passed, how many fail each check, how long it took.

use maud::{Markup, PreEscaped, html};

use super::view::{Column, State, View};
use crate::outcome::{CheckReport, Outcome};
use crate::report::escape::visible;
use crate::report::web::line;
use crate::report::words::{count, span};
use crate::workspace::first_pass::FirstPass;

/// All katas, as a part of the page.
pub fn section(view: &View<'_>, times: &[(String, FirstPass)]) -> Markup {
    html! {
        section aria-labelledby="katas" {
            h2 #katas { "Kata by kata" }
            @for kata in &view.katas { (article(kata, times)) }
        }
    }
}

fn article(kata: &Column<'_>, times: &[(String, FirstPass)]) -> Markup {
    let states = states(kata);
    let words: Vec<String> = states.iter().map(|(state, n)| format!("{n} {}", state.words())).collect();
    html! {
        article data-kata=(visible(kata.id)) {
            h3 { (line(kata.title)) " " code { (visible(kata.id)) } }
            p.facts { (words.join(" · ")) }
            (checks(kata))
            (time_to_pass(kata.id, times))
        }
    }
}

/// How many submissions are in each state that there is.
pub fn states(kata: &Column<'_>) -> Vec<(State, usize)> {
    let of = |state: State| kata.rows.iter().filter(|row| State::of(row) == state).count();
    State::ALL.map(|state| (state, of(state))).into_iter().filter(|state| state.1 > 0).collect()
}

/// The states as shares of a bar. Its words stand above it.
pub fn shares(states: &[(State, usize)], all: usize) -> Markup {
    let mut left = 0;
    let mut parts = String::new();
    for (state, n) in states {
        parts += &format!("<rect class=\"bar {}\" x=\"{left}\" width=\"{n}\" height=\"1\"/>", state.class());
        left += n;
    }
    PreEscaped(format!(
        "<svg class=\"shares\" viewBox=\"0 0 {} 1\" preserveAspectRatio=\"none\" aria-hidden=\"true\">{parts}</svg>",
        all.max(1)
    ))
}

/// How many fail each check, in the kata's order.
fn checks(kata: &Column<'_>) -> Markup {
    let reports: Vec<_> = kata.rows.iter().filter_map(|row| row.report()).filter(|r| !r.checks.is_empty()).collect();
    let Some(first) = reports.first() else { return html! {} };
    let of = |name: &str| -> Vec<&CheckReport> {
        reports.iter().filter_map(|report| report.checks.iter().find(|check| check.name == name)).collect()
    };
    html! {
        table.checks {
            thead { tr { th scope="col" { "check" } th.n scope="col" { "fail" } th scope="col" { span.spoken { "share" } } } }
            tbody {
                @for check in &first.checks {
                    @let all = of(&check.name);
                    @let failing = all.iter().filter(|check| check.outcome.failed()).count();
                    @let skipped = all.iter().filter(|check| check.outcome == Outcome::Skipped).count();
                    tr {
                        th scope="row" {
                            (line(&check.title))
                            @if check.stretch { span.facts { " (stretch)" } }
                            @if skipped > 0 { span.facts { (format!(" ({skipped} not run)")) } }
                        }
                        td.n { (format!("{failing} of {}", all.len())) }
                        td.share { (bar(failing, all.len(), "")) }
                    }
                }
            }
        }
    }
}

/// kind: a class of what is drawn; that of failures is hatched.
pub fn bar(part: usize, all: usize, kind: &str) -> Markup {
    let percent = if all == 0 { 0.0 } else { part as f64 * 100.0 / all as f64 };
    PreEscaped(format!(
        "<svg class=\"share {kind}\" aria-hidden=\"true\"><rect class=\"ground\" width=\"100%\" height=\"100%\"/>\
         <rect class=\"part\" fill=\"url(#hatch)\" width=\"{percent:.1}%\" height=\"100%\"/></svg>"
    ))
}

/// How long it took those whose practice folders were given.
fn time_to_pass(kata: &str, times: &[(String, FirstPass)]) -> Markup {
    let all: Vec<&FirstPass> = times.iter().map(|(_, pass)| pass).filter(|pass| pass.kata == kata).collect();
    let mut seconds: Vec<u64> = all.iter().filter_map(|pass| pass.seconds).collect();
    seconds.sort_unstable();
    let mut attempts: Vec<usize> = all.iter().filter(|p| p.seconds.is_some()).map(|pass| pass.attempts).collect();
    attempts.sort_unstable();
    let open = all.len() - seconds.len();
    html! {
        @if let (Some(shortest), Some(longest), Some(tries)) = (seconds.first(), seconds.last(), median(&attempts)) {
            h4 { "Time to pass, from the first attempt on, breaks counted" }
            p {
                (format!("Half of {} passed within {} and ", count(seconds.len(), "learner", "learners"),
                    span(median(&seconds).unwrap_or_default())))
                (format!("{}; the quickest in {}, the slowest in {}.", count(tries, "attempt", "attempts"), span(*shortest), span(*longest)))
                @if open > 0 { (format!(" {open} tried and have not passed yet.")) }
            }
            (dots(&seconds, *longest))
        } @else if open > 0 {
            p { (format!("{} tried and have not passed yet.", count(open, "learner", "learners"))) }
        }
    }
}

/// A dot for each learner, from none to the longest time.
fn dots(seconds: &[u64], longest: u64) -> Markup {
    let dot =
        |n: &u64| format!("<circle cx=\"{:.1}%\" cy=\"50%\" r=\"5\"/>", 2.0 + 96.0 * *n as f64 / longest.max(1) as f64);
    let dots: String = seconds.iter().map(dot).collect();
    PreEscaped(format!(
        "<svg class=\"dots\" aria-hidden=\"true\"><rect class=\"ground\" width=\"100%\" height=\"100%\"/>{dots}</svg>"
    ))
}

fn median<T: Copy>(sorted: &[T]) -> Option<T> {
    sorted.get(sorted.len().saturating_sub(1) / 2).copied()
}
