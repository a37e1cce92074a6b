//! What the learning platforms' "download all" has, folders and zips alike.
//!
//! Owns: telling from the names at the top whose each is, which attempt, and what the platform says of lateness.
//! Does not own: a platform's own layout (a file for each), which names win in the end (`room`).

mod blackboard;
mod canvas;
mod gradescope;
mod moodle;
mod piece;

pub use gradescope::METADATA;
pub use piece::{Export, Piece, Top};

/// All that a platform has put there; nothing where none has.
pub fn pieces(export: &mut Export<'_>) -> Vec<Piece> {
    let gradescope = gradescope::pieces(export);
    if !gradescope.is_empty() {
        return gradescope;
    }
    let one_by_one: Vec<Piece> = export
        .top
        .iter()
        .filter_map(|top| moodle::piece(top).or_else(|| blackboard::piece(top, export.zone)))
        .collect();
    if !one_by_one.is_empty() {
        return blackboard::with_names(one_by_one, export.text);
    }
    canvas::pieces(export.top)
}
