//! The learner's code beside the reference's, statement by statement.
//!
//! Owns: rows, folding what is alike, one column or two. Does not own: what is compared with what (`comparison`).

use crate::comparison::{Item, Part};
use crate::report::escape::visible;
use crate::report::style::{Style, indented, wrap};
use similar::{Algorithm, DiffTag, capture_diff_slices};

/// So many statements that are alike are shown around one that differs.
const CONTEXT: usize = 2;

/// A terminal as wide as this holds two columns of code.
const TWO_COLUMNS: usize = 120;

/// Two columns are no wider than this, together.
const WIDEST: usize = 200;

/// What stands before the first column, and between the two.
const BORDERS: usize = 5;

pub fn code(parts: &[Part], style: &Style) -> String {
    let (same, different): (Vec<&Part>, Vec<&Part>) = parts.iter().partition(|part| part.same());
    if different.is_empty() {
        return "  The same, but for layout, comments and local names.\n".to_owned();
    }
    let mut text = legend(style);
    for part in different {
        text += &format!("\n{}", one_part(part, style));
    }
    if !same.is_empty() {
        let names: Vec<String> = same.iter().map(|part| name_of(part)).collect();
        let sentence = format!("The same, but for layout, comments and local names: {}.", names.join(", "));
        text += &format!("\n{}", wrap(&sentence, "  ", style.width));
    }
    text
}

fn legend(style: &Style) -> String {
    let (mine, reference) = (style.warn("- yours"), style.good("+ the reference"));
    if style.width >= TWO_COLUMNS {
        let gap = " ".repeat((column_width(style) + 3).saturating_sub("- yours".len()));
        format!("  {mine}{gap}{reference}\n")
    } else {
        format!("  {mine}   {reference}\n")
    }
}

fn name_of(part: &Part) -> String {
    if part.name.is_empty() { "what is outside of functions".to_owned() } else { visible(&part.name).into_owned() }
}

pub fn one_part(part: &Part, style: &Style) -> String {
    let (none, mine, reference) = (Vec::new(), part.mine.as_ref(), part.reference.as_ref());
    let whose = match (mine, reference) {
        (None, _) => "  (only in the reference)",
        (_, None) => "  (only in yours)",
        _ => "",
    };
    let mut text = format!("  {}{}\n", style.strong(&name_of(part)), style.faint(whose));
    if !part.doc.is_empty() {
        let doc = indented(&visible(&part.doc), "    ");
        text += &doc.lines().map(|line| style.faint(line) + "\n").collect::<String>();
    }
    text.push('\n');
    let rows = rows(mine.unwrap_or(&none), reference.unwrap_or(&none));
    text + &if style.width >= TWO_COLUMNS { side_by_side(&rows, style) } else { unified(&rows, style) }
}

/// A statement of one side or of both.
#[derive(Debug, Clone, Copy)]
enum Row<'a> {
    Both(&'a Item, &'a Item),
    Mine(&'a Item),
    Reference(&'a Item),
    /// So many statements that are alike are left out.
    Fold(usize),
}

impl Row<'_> {
    /// Whether it shows something that the learner's solution does not have.
    fn tells(&self) -> bool {
        match self {
            Row::Both(mine, reference) => reference.comments.iter().any(|line| !mine.comments.contains(line)),
            Row::Mine(_) | Row::Reference(_) => true,
            Row::Fold(_) => false,
        }
    }
}

/// The rows of two sides; those that tell nothing, and are far from any that does, are folded.
fn rows<'a>(mine: &'a [Item], reference: &'a [Item]) -> Vec<Row<'a>> {
    fn keys(items: &[Item]) -> Vec<&str> {
        items.iter().map(|item| item.key.as_str()).collect()
    }
    let mut all = Vec::new();
    for op in capture_diff_slices(Algorithm::Patience, &keys(mine), &keys(reference)) {
        let (ours, theirs) = (&mine[op.old_range()], &reference[op.new_range()]);
        if op.tag() == DiffTag::Equal {
            all.extend(ours.iter().zip(theirs).map(|(mine, theirs)| Row::Both(mine, theirs)));
        } else {
            all.extend(ours.iter().map(Row::Mine));
            all.extend(theirs.iter().map(Row::Reference));
        }
    }
    folded(&all)
}

fn folded<'a>(rows: &[Row<'a>]) -> Vec<Row<'a>> {
    let near = |index: usize| {
        let around = index.saturating_sub(CONTEXT)..(index + CONTEXT + 1).min(rows.len());
        rows[around].iter().any(Row::tells)
    };
    let mut shown = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        match (near(index), shown.last_mut()) {
            (true, _) => shown.push(*row),
            (false, Some(Row::Fold(count))) => *count += 1,
            (false, _) => shown.push(Row::Fold(1)),
        }
    }
    shown
}

fn fold_line(count: usize) -> String {
    format!("⋯ {count} alike")
}

/// All lines of a statement, with the comments above it.
fn lines_of(item: &Item) -> impl Iterator<Item = String> {
    item.comments.iter().chain(&item.text).map(|line| shown(line))
}

/// A line of code as it is shown. The harness has cut its end.
fn shown(line: &str) -> String {
    visible(&line.replace('\t', "    ")).into_owned()
}

fn plain(lines: &[String]) -> Vec<Marked> {
    lines.iter().map(|line| (" ", shown(line))).collect()
}

fn unified(rows: &[Row<'_>], style: &Style) -> String {
    let mut text = String::new();
    let mut put = |mark: &str, line: &str| text.push_str(&format!("  {}\n", painted(mark, line, style)));
    for row in rows {
        match row {
            Row::Both(mine, reference) => {
                for line in reference.comments.iter().filter(|line| !mine.comments.contains(line)) {
                    put("+", &shown(line));
                }
                lines_of(mine).for_each(|line| put(" ", &line));
            }
            Row::Mine(item) => lines_of(item).for_each(|line| put("-", &line)),
            Row::Reference(item) => lines_of(item).for_each(|line| put("+", &line)),
            Row::Fold(count) => put(" ", &fold_line(*count)),
        }
    }
    text
}

fn painted(mark: &str, line: &str, style: &Style) -> String {
    let text = format!("{mark} {line}");
    let text = text.trim_end();
    match mark {
        "-" => style.warn(text),
        "+" => style.good(text),
        _ => text.to_owned(),
    }
}

/// The columns that one side of two has, its mark included.
fn column_width(style: &Style) -> usize {
    (style.width.min(WIDEST) - BORDERS) / 2
}

fn side_by_side(rows: &[Row<'_>], style: &Style) -> String {
    let mut text = String::new();
    let mut index = 0;
    while let Some(row) = rows.get(index) {
        if let Row::Fold(count) = row {
            text += &two(&[(" ", fold_line(*count))], &[(" ", fold_line(*count))], style);
            index += 1;
            continue;
        }
        if let Row::Both(mine, reference) = row {
            // Comments first, so that the code of both begins in the same row.
            text += &two(&plain(&mine.comments), &plain(&reference.comments), style);
            text += &two(&plain(&mine.text), &plain(&reference.text), style);
            index += 1;
            continue;
        }
        let changed = rows[index..].iter().take_while(|row| matches!(row, Row::Mine(_) | Row::Reference(_))).count();
        text += &changed_statements(&rows[index..index + changed], style);
        index += changed;
    }
    text
}

/// Statements that only one side has. As many on the left as on the right stand for each other.
fn changed_statements(rows: &[Row<'_>], style: &Style) -> String {
    let block = |item: &Item, mark: &'static str| lines_of(item).map(|line| (mark, line)).collect::<Vec<_>>();
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for row in rows {
        match row {
            Row::Mine(item) => left.push(block(item, "-")),
            Row::Reference(item) => right.push(block(item, "+")),
            Row::Both(..) | Row::Fold(_) => {}
        }
    }
    if left.len() == right.len() {
        left.iter().zip(&right).map(|(left, right)| two(left, right, style)).collect()
    } else {
        two(&left.concat(), &right.concat(), style)
    }
}

/// A line and the mark before it.
type Marked = (&'static str, String);

/// Two blocks of lines beside each other; a line that is longer than its column goes on below.
fn two(left: &[Marked], right: &[Marked], style: &Style) -> String {
    let width = column_width(style);
    let cut = |side: &[Marked]| -> Vec<Marked> {
        side.iter().flat_map(|(mark, line)| pieces(line, width - 2).into_iter().map(|piece| (*mark, piece))).collect()
    };
    let (left, right) = (cut(left), cut(right));
    let nothing = (" ", String::new());
    let mut text = String::new();
    for row in 0..left.len().max(right.len()) {
        let ((mark, line), (other_mark, other)) =
            (left.get(row).unwrap_or(&nothing), right.get(row).unwrap_or(&nothing));
        let gap = " ".repeat((width - 2).saturating_sub(line.chars().count()));
        let gap = if line.is_empty() { format!("{gap}  ") } else { gap };
        let shown = if line.is_empty() { String::new() } else { painted(mark, line, style) };
        let line = format!("  {shown}{gap} {} {}", style.faint("│"), painted(other_mark, other, style));
        text += &format!("{}\n", line.trim_end());
    }
    text
}

/// A line cut to `width` columns; further pieces begin below where its text does.
fn pieces(line: &str, width: usize) -> Vec<String> {
    let indent = line.chars().take_while(|c| *c == ' ').count().min(width / 2) + 4;
    let mut left: Vec<char> = line.chars().collect();
    let mut found = Vec::new();
    while left.len() > width {
        // At a blank, if there is one that leaves something before it.
        let blank = left[..=width].iter().rposition(|c| *c == ' ').filter(|at| *at > indent.max(width / 2));
        let rest = left.split_off(blank.unwrap_or(width));
        found.push(left.iter().collect::<String>().trim_end().to_owned());
        let rest: String = rest.into_iter().collect();
        left = format!("{}{}", " ".repeat(indent), rest.trim_start()).chars().collect();
    }
    found.push(left.into_iter().collect());
    found
}

#[cfg(test)]
mod tests;
