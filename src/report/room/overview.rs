//! The room at a glance, for a projector: for each kata how it went, which misconceptions there are, and what fails.

use maud::{Markup, html};

use super::anchors::of_belief;
use super::beliefs::beliefs;
use super::katas::{bar, shares, states};
use super::view::{Column, State, View};
use crate::outcome::CheckReport;
use crate::report::escape::visible;
use crate::report::web::line;
use crate::report::words::count;

/// A panel for each kata.
pub fn section(view: &View<'_>) -> Markup {
    html! {
        section aria-labelledby="overview" {
            h2 #overview { "At a glance" }
            div.glance { @for kata in &view.katas { (panel(view, kata)) } }
        }
    }
}

fn panel(view: &View<'_>, kata: &Column<'_>) -> Markup {
    let states = states(kata);
    html! {
        article.panel data-kata=(visible(kata.id)) {
            h3 { (line(kata.title)) " " code { (visible(kata.id)) } }
            p.facts {
                @for (n, (state, number)) in states.iter().enumerate() {
                    @if n > 0 { " · " }
                    b class=(state.class()) { (state.mark()) } (format!(" {number} {}", state.short()))
                }
            }
            (shares(&states, kata.rows.len()))
            (misconceptions(view, kata))
            (failing(kata))
        }
    }
}

fn misconceptions(view: &View<'_>, kata: &Column<'_>) -> Markup {
    let all: Vec<_> = beliefs(view).into_iter().filter(|belief| belief.kata == kata.id).collect();
    html! {
        @if !all.is_empty() {
            table.bars {
                thead { tr { th scope="col" { "What they believe" } th { span.spoken { "share" } } th.n scope="col" { span.spoken { "learners" } } } }
                tbody {
                    @for belief in &all {
                        tr {
                            th scope="row" {
                                a href=(format!("#{}", of_belief(kata.id, &belief.mistake.name))) { (line(&belief.mistake.title)) }
                            }
                            td.share { (bar(belief.rows.len(), kata.rows.len(), "belief")) }
                            td.n { (belief.rows.len()) }
                        }
                    }
                }
            }
        }
    }
}

/// The checks of the core that somebody fails, the one that most fail first.
fn failing(kata: &Column<'_>) -> Markup {
    let reports: Vec<_> = kata.rows.iter().filter_map(|row| row.report()).collect();
    let core = || reports.iter().flat_map(|report| &report.checks).filter(|check| !check.stretch);
    let mut all: Vec<(&CheckReport, usize)> = Vec::new();
    for check in core() {
        match all.iter_mut().find(|(known, _)| known.name == check.name) {
            Some((_, number)) => *number += usize::from(check.outcome.failed()),
            None => all.push((check, usize::from(check.outcome.failed()))),
        }
    }
    let (mut failing, held): (Vec<_>, Vec<_>) = all.into_iter().partition(|(_, number)| *number > 0);
    failing.sort_by_key(|(_, number)| std::cmp::Reverse(*number));
    html! {
        @if !failing.is_empty() {
            table.bars {
                thead { tr { th scope="col" { "What fails" } th { span.spoken { "share" } } th.n scope="col" { span.spoken { "learners" } } } }
                tbody {
                    @for (check, number) in &failing {
                        tr {
                            th scope="row" { (line(&check.title)) }
                            td.share { (bar(*number, kata.rows.len(), "")) }
                            td.n { (number) }
                        }
                    }
                }
            }
            @if !held.is_empty() { p.facts { (count(held.len(), "other check", "other checks")) " of the core: nobody fails." } }
        } @else if kata.rows.iter().any(|row| State::of(row).passed()) {
            p { "Nobody fails a check of the core." }
        }
    }
}
