//! Learners and katas: what became of each submission.

use maud::{Markup, html};

use super::anchors::{Anchors, link};
use super::view::{Column, State, View, score};
use crate::grading::row::Row;
use crate::report::escape::visible;

/// The table, and what it is filtered by.
pub fn section(view: &View<'_>, anchors: &Anchors) -> Markup {
    html! {
        section aria-labelledby="matrix" {
            h2 #matrix { "Learners and katas" }
            (controls(view))
            p.facts {
                @for state in State::ALL { span.legend { b class=(state.class()) { (state.mark()) } " " (state.words()) } " " }
                "Behind ✗: checks of the core that passed. A mark leads to the submission."
            }
            div.scroll tabindex="0" role="region" aria-labelledby="matrix" {
                table #room {
                    thead {
                        tr {
                            th scope="col" aria-sort="ascending" { "learner" }
                            th.n scope="col" { "passed" }
                            @for kata in &view.katas {
                                th scope="col" data-kata=(visible(kata.id)) title=(visible(kata.title)) { span { (visible(kata.id)) } }
                            }
                        }
                    }
                    tbody { @for learner in &view.learners { (line(view, anchors, learner)) } }
                    tfoot { (totals(view)) }
                }
            }
            p #none hidden role="status" { "Nobody is left: change what is filtered by." }
        }
    }
}

/// Shown by the script, which they are of no use without.
fn controls(view: &View<'_>) -> Markup {
    html! {
        form #controls hidden role="search" aria-label="Filter" {
            label { "Learner " input #by-learner type="search" autocomplete="off"; }
            label {
                "Kata "
                select #by-kata {
                    option value="" { "all" }
                    @for kata in &view.katas { option value=(visible(kata.id)) { (visible(kata.id)) } }
                }
            }
            label {
                "State "
                select #by-state {
                    option value="" { "any" }
                    @for state in State::ALL { option value=(state.class()) { (state.words()) } }
                }
            }
            output #shown aria-live="polite" {}
        }
    }
}

fn line(view: &View<'_>, anchors: &Anchors, learner: &str) -> Markup {
    let rows = || view.katas.iter().filter_map(|kata| view.row(learner, kata.id));
    let passed = rows().filter(|row| State::of(row).passed()).count();
    html! {
        tr {
            th scope="row" { (visible(&view.names.of(learner))) }
            td.n { (passed) }
            @for kata in &view.katas {
                @match view.row(learner, kata.id) {
                    Some(row) => (cell(anchors, row)),
                    None => td {},
                }
            }
        }
    }
}

fn cell(anchors: &Anchors, row: &Row) -> Markup {
    let state = State::of(row);
    let text = match (state, row.report()) {
        (State::Failed, Some(report)) => {
            let (passed, all) = score(report);
            format!("✗ {passed}/{all}")
        }
        _ => state.mark().to_owned(),
    };
    html! {
        td class=(state.class()) {
            (link(anchors, row, &text))
            @if row.late_seconds.is_some_and(|late| late > 0) { " " small { "late" } }
        }
    }
}

fn totals(view: &View<'_>) -> Markup {
    let passed = |kata: &Column<'_>| kata.rows.iter().filter(|row| State::of(row).passed()).count();
    html! {
        tr {
            th scope="row" { "passed" }
            td.n { (view.katas.iter().map(passed).sum::<usize>()) }
            @for kata in &view.katas { td { (passed(kata)) } }
        }
    }
}
