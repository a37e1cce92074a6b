//! Learners and katas: what became of each submission, and what it is worth.

use maud::{Markup, html};

use super::anchors::{Anchors, link};
use super::view::{Column, State, View, points, score, sum};
use crate::grading::row::{Row, Status};
use crate::report::escape::visible;
use crate::report::words::{count, span};

/// The table, and what it is filtered by.
pub fn section(view: &View<'_>, anchors: &Anchors) -> Markup {
    html! {
        section aria-labelledby="matrix" {
            h2 #matrix { "Learners and katas" }
            (controls(view))
            p.facts {
                @for state in State::ALL { span.legend { b class=(state.class()) { (state.mark()) } " " (state.words()) } " " }
                "Behind ✗: checks of the core that passed. Below: points. A mark leads to the submission."
            }
            div.scroll tabindex="0" role="region" aria-labelledby="matrix" {
                table #room {
                    thead {
                        tr {
                            th scope="col" aria-sort="ascending" { "learner" }
                            th.n scope="col" { "points" }
                            th.n scope="col" { "passed" }
                            @for kata in &view.katas {
                                th scope="col" data-kata=(visible(kata.id)) title=(visible(kata.title)) { span { (visible(kata.id)) } }
                            }
                        }
                    }
                    tbody { @for (at, learner) in view.learners.iter().enumerate() { (line(view, anchors, learner, at)) } }
                    tfoot { (totals(view)) }
                }
            }
            p #none hidden role="status" { "Nobody is left: change what is filtered by." }
            (remarks(view))
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

fn line(view: &View<'_>, anchors: &Anchors, learner: &str, at: usize) -> Markup {
    let rows = || view.of_learner(learner);
    let passed = rows().filter(|row| State::of(row).passed()).count();
    let (reached, most) = sum(rows());
    // A group's name may be made of people's.
    let group = rows().find_map(|row| row.group.as_deref()).filter(|_| !view.names.are_pseudonyms());
    html! {
        tr {
            th scope="row" data-rank=(at) {
                (visible(&view.names.of(learner)))
                @if let Some(group) = group { " " small.soft { (visible(group)) } }
            }
            td.n data-rank=(reached.unwrap_or(-1.0)) {
                (reached.map_or_else(|| "?".to_owned(), points)) small.soft { " of " (points(most)) }
            }
            td.n data-rank=(passed) { (passed) }
            @for kata in &view.katas {
                @match view.row(learner, kata.id) {
                    Some(row) => (cell(anchors, row)),
                    None => td data-rank="9000" {},
                }
            }
        }
    }
}

fn cell(anchors: &Anchors, row: &Row) -> Markup {
    let state = State::of(row);
    let (passed, all) = row.report().map(score).unwrap_or_default();
    let text = match state {
        State::Failed => format!("✗ {passed}/{all}"),
        _ => state.mark().to_owned(),
    };
    let place = State::ALL.iter().position(|other| *other == state).unwrap_or_default();
    let rank = place * 1000 + 999usize.saturating_sub(passed);
    html! {
        td class=(state.class()) data-rank=(rank) {
            (link(anchors, row, &text))
            @if row.is_late() {
                " " small title=[row.late_seconds.filter(|late| *late > 0).map(|late| format!("by {}", span(late)))] { "late" }
            }
            @if !row.notes.is_empty() { " " small { "note" } }
            @if let Some(reached) = row.points() { br; small.soft { (points(reached)) } }
        }
    }
}

fn totals(view: &View<'_>) -> Markup {
    let passed = |kata: &Column<'_>| kata.rows.iter().filter(|row| State::of(row).passed()).count();
    let all: Vec<f64> = view.learners.iter().filter_map(|learner| sum(view.of_learner(learner)).0).collect();
    let of_kata = |kata: &Column<'_>| -> Vec<f64> { kata.rows.iter().filter_map(|row| row.points()).collect() };
    html! {
        tr {
            th scope="row" { "passed" }
            td {}
            td.n { (view.katas.iter().map(passed).sum::<usize>()) }
            @for kata in &view.katas { td { (passed(kata)) small { " of " (kata.rows.len()) } } }
        }
        tr {
            th scope="row" { "mean points" }
            td.n { (mean(&all)) }
            td {}
            @for kata in &view.katas { td { (mean(&of_kata(kata))) } }
        }
    }
}

fn mean(all: &[f64]) -> String {
    if all.is_empty() { "–".to_owned() } else { points(all.iter().sum::<f64>() / all.len() as f64) }
}

/// What somebody should look at, how results came about, and why something is missing.
fn remarks(view: &View<'_>) -> Markup {
    let mut look = Vec::new();
    let mut missing = Vec::new();
    let mut notes = Vec::new();
    for row in view.rows() {
        let problem = match &row.status {
            Status::Unreadable { problem } => Some((problem, &mut look)),
            Status::Missing { problem } => Some((problem, &mut missing)),
            Status::Graded { report } => report.problem.as_ref().map(|problem| (problem, &mut look)),
            Status::NotBegun | Status::Left => None,
        };
        if let Some((problem, list)) = problem {
            list.push((row, problem.as_str()));
        }
        notes.extend(row.notes.iter().map(|note| (row, note.as_str())));
    }
    html! {
        (remark(view, "To be looked at: not judged", &look, true))
        (remark(view, "How results came about", &notes, false))
        (remark(view, "Missing", &missing, false))
    }
}

fn remark(view: &View<'_>, title: &str, rows: &[(&Row, &str)], open: bool) -> Markup {
    html! {
        @if !rows.is_empty() {
            details.remarks open[open] {
                summary { (title) " (" (count(rows.len(), "submission", "submissions")) ")" }
                ul {
                    @for (row, said) in rows {
                        li data-kata=(visible(&row.kata)) {
                            (visible(&view.names.of(&row.learner))) ", " code { (visible(&row.kata)) } ": "
                            (visible(&view.names.scrubbed(said, row)))
                        }
                    }
                }
            }
        }
    }
}
