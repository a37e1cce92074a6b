//! Where on the page a submission is, and the links that lead there.
//!
//! Does not own: which submissions are on the page (`submissions`).

use std::collections::HashMap;

use maud::{Markup, html};

use super::view::View;
use crate::grading::row::Row;
use crate::report::escape::visible;

/// What makes two submissions the same: the kata, and the text's hash, or else the learner.
pub type Key = (String, String);

pub fn key(row: &Row) -> Key {
    (row.kata.clone(), row.submission_sha256.clone().unwrap_or_else(|| format!("of {}", row.learner)))
}

/// Where the submissions are that are on the page.
pub struct Anchors(pub HashMap<Key, String>);

impl Anchors {
    /// That of a row, if it is there.
    fn of(&self, row: &Row) -> Option<&str> {
        self.0.get(&key(row)).map(String::as_str)
    }
}

/// Most names that a list of people has; the others are counted.
const MOST_NAMES: usize = 40;

/// Who: each name leads to what that learner handed in.
pub fn people(view: &View<'_>, anchors: &Anchors, rows: &[&Row]) -> Markup {
    html! {
        @for (n, row) in rows.iter().take(MOST_NAMES).enumerate() {
            @if n > 0 { ", " }
            (link(anchors, row, &view.names.of(&row.learner)))
        }
        @if rows.len() > MOST_NAMES { (format!(" and {} more", rows.len() - MOST_NAMES)) }
    }
}

/// Where on the page a belief is told.
pub fn of_belief(kata: &str, mistake: &str) -> String {
    visible(&format!("b-{kata}-{mistake}")).into_owned()
}

/// `text`, which leads to the submission of `row` if it is on the page.
pub fn link(anchors: &Anchors, row: &Row, text: &str) -> Markup {
    html! {
        @match anchors.of(row) {
            Some(anchor) => a href=(format!("#{anchor}")) { (visible(text)) },
            None => (visible(text)),
        }
    }
}
