//! What becomes of the reference's statements, and the text that comes of it.
//!
//! Owns: which lines are written, and the blank lines between them. Does not own: what takes which place (`assembly`).

use tree_sitter::Node;

use super::statements::{Kind, Statement, statements};

/// A statement of the reference with what becomes of it.
pub struct Place<'t> {
    pub was: Statement<'t>,
    /// What stands above it: blank lines, comments that stand alone.
    gap: String,
    /// The texts that take its place, or its own; empty if it is dropped.
    pub texts: Vec<Text>,
    pub before: Vec<Text>,
    pub after: Vec<Text>,
}

/// Lines to be written, and how they keep away from others.
#[derive(Clone)]
pub struct Text {
    pub lines: String,
    pub definition: bool,
    /// How many lines it stood below what was above it.
    pub distance: usize,
}

/// The statements of a module, or of a class's body. There is one at the least: where there is no statement, a place
/// without a text.
pub fn places<'t>(block: Node<'t>, source: &'t str) -> Vec<Place<'t>> {
    let start = head_end(block);
    let mut above = start;
    let mut places = Vec::new();
    for was in statements(block, source).into_iter().filter(|was| was.lines.start >= start) {
        let definition = was.kind == Kind::Definition;
        let text = Text { lines: lines(source, was.lines.clone()), definition, distance: 0 };
        let gap = lines(source, above.min(was.lines.start)..was.lines.start);
        above = was.lines.end;
        places.push(Place { was, gap, texts: vec![text], before: Vec::new(), after: Vec::new() });
    }
    if places.is_empty() {
        let nothing = Statement { kind: Kind::Rest, names: Vec::new(), node: block, lines: start..start };
        places.push(Place { was: nothing, gap: String::new(), texts: vec![], before: Vec::new(), after: Vec::new() });
    }
    places
}

/// The line below the one that opens a class's body, from 0; 0 for a module.
pub fn head_end(block: Node) -> usize {
    colon(block).map_or(0, |colon| colon.end_position().row + 1)
}

/// The lines of a class up to its body.
pub fn head(body: Node, first: usize, source: &str) -> String {
    let Some(end) = colon(body).map(|colon| colon.end_position()) else { return String::new() };
    match body.start_position().row > end.row {
        true => lines(source, first..end.row + 1),
        // `class X: ...` on one line.
        false => {
            lines(source, first..end.row) + source.lines().nth(end.row).map_or("", |line| &line[..end.column]) + "\n"
        }
    }
}

/// The colon before a class's body.
fn colon(body: Node) -> Option<Node> {
    let class = body.parent()?;
    let mut walk = class.walk();
    class.children(&mut walk).filter(|child| child.kind() == ":").last()
}

/// All places in one text.
///
/// apart: how many blank lines are around a definition.
pub fn written(places: Vec<Place>, apart: usize) -> String {
    let mut out = String::new();
    let mut carried = None; // a comment that stood alone above what is dropped
    for place in places {
        let own_gap = carried.take().unwrap_or(place.gap);
        if place.texts.is_empty() && place.before.is_empty() && place.after.is_empty() {
            carried = (!own_gap.trim().is_empty()).then_some(own_gap);
            continue;
        }
        let mut gap = Some(own_gap);
        let mut definition_above = false;
        for text in place.before.into_iter().chain(place.texts).chain(place.after) {
            let blank = if definition_above || text.definition { apart } else { text.distance.min(1) };
            out += &gap.take().unwrap_or_else(|| "\n".repeat(blank));
            out += &text.lines;
            definition_above = text.definition;
        }
    }
    out + &carried.unwrap_or_default()
}

/// Lines of a source, each ended by a newline.
pub fn lines(source: &str, which: std::ops::Range<usize>) -> String {
    let count = which.end.saturating_sub(which.start);
    source.lines().skip(which.start).take(count).flat_map(|line| [line, "\n"]).collect()
}
