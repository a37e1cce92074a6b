//! Text on a screen: what fits into a line, and the reports' colours as a screen's.
//!
//! Owns: measuring, cutting and folding text by the columns it takes. Does not own: what is said.

use ansi_to_tui::IntoText;
use ratatui::Frame;
use ratatui::style::Style as Look;
use ratatui::text::{Line, Span, StyledGrapheme};
use ratatui::widgets::{Paragraph, Wrap};

use crate::report::Style;

/// How many columns a text takes.
pub fn width(text: &str) -> usize {
    Span::raw(text).width()
}

/// `text` in exactly so many columns: filled with blanks, or cut, with an ellipsis where something is missing.
pub fn fit(text: &str, columns: usize) -> String {
    let whole = width(text) <= columns;
    let room = if whole { columns } else { columns.saturating_sub(1) };
    let mut fitted = String::new();
    let mut used = 0;
    for grapheme in Span::raw(text).styled_graphemes(Look::new()) {
        let more = width(grapheme.symbol);
        if used + more > room {
            break;
        }
        fitted.push_str(grapheme.symbol);
        used += more;
    }
    if !whole && columns > 0 {
        fitted.push('…');
        used += 1;
    }
    fitted + &" ".repeat(columns.saturating_sub(used))
}

/// What one of our renderers made, as lines of at most so many columns. Longer ones, such as code, go on in the next.
///
/// text: safe for a terminal (`report::escape`), coloured or not.
pub fn lines_of(text: &str, columns: usize) -> Vec<Line<'static>> {
    let text = text.replace('\t', "    ");
    let lines = match text.into_text() {
        Ok(text) => text.lines,
        Err(_) => text.lines().map(|line| Line::raw(line.to_owned())).collect(),
    };
    lines.into_iter().flat_map(|line| folded(line, columns.max(1))).collect()
}

/// A line as lines of at most so many columns: broken after a blank where there is one not too far back, and what goes on
/// below is set in a little.
fn folded(line: Line<'static>, columns: usize) -> Vec<Line<'static>> {
    if line.width() <= columns {
        return vec![line];
    }
    let parts: Vec<StyledGrapheme<'_>> = line.styled_graphemes(Look::new()).collect();
    let blanks = parts.iter().take_while(|part| part.symbol == " ").count();
    let indent = if blanks + 2 <= columns / 2 { blanks + 2 } else { 0 };
    let mut lines = Vec::new();
    let mut rest = parts.as_slice();
    while !rest.is_empty() {
        let before = if lines.is_empty() { 0 } else { indent };
        let (taken, left) = rest.split_at(fitting(rest, columns - before));
        // Blanks that only fill a background up are not worth a line.
        if lines.is_empty() || taken.iter().any(|part| !part.symbol.trim().is_empty()) {
            lines.push(line_of(before, taken));
        }
        rest = left;
    }
    lines
}

fn line_of(indent: usize, parts: &[StyledGrapheme<'_>]) -> Line<'static> {
    let runs = parts.chunk_by(|a, b| a.style == b.style);
    let spans = runs.map(|run| Span::styled(run.iter().map(|part| part.symbol).collect::<String>(), run[0].style));
    if indent == 0 { spans.collect() } else { std::iter::once(Span::raw(" ".repeat(indent))).chain(spans).collect() }
}

/// How many of the parts go onto a line of so many columns: at least one.
fn fitting(parts: &[StyledGrapheme<'_>], columns: usize) -> usize {
    let mut used = 0;
    let fits = |part: &&StyledGrapheme<'_>| {
        used += width(part.symbol);
        used <= columns
    };
    let count = parts.iter().take_while(fits).count().max(1);
    if count == parts.len() {
        return count;
    }
    let after_blank = parts[..count].iter().rposition(|part| part.symbol == " ").map(|at| at + 1);
    after_blank.filter(|at| *at > count / 2).unwrap_or(count)
}

/// In a smaller window, of so many columns and lines, nothing useful can be shown.
const SMALLEST: (u16, u16) = (40, 8);

/// Whether the window is too small for a screen; then it says so.
pub fn too_small(frame: &mut Frame<'_>) -> bool {
    let area = frame.area();
    let (columns, lines) = SMALLEST;
    let small = area.width < columns || area.height < lines;
    if small {
        let words = format!("This window is too small: {columns} columns and {lines} lines are needed. q closes.");
        frame.render_widget(Paragraph::new(words).wrap(Wrap { trim: true }), area);
    }
    small
}

/// The looks of a screen's parts. Without colour all look alike but what is selected, which is reversed.
#[derive(Debug, Clone, Copy)]
pub struct Looks {
    pub colour: bool,
}

impl Looks {
    pub fn of(style: &Style) -> Looks {
        Looks { colour: style.colour }
    }

    pub fn faint(self) -> Look {
        self.coloured(Look::new().dim())
    }

    pub fn strong(self) -> Look {
        self.coloured(Look::new().bold())
    }

    pub fn good(self) -> Look {
        self.coloured(Look::new().green())
    }

    pub fn warn(self) -> Look {
        self.coloured(Look::new().yellow())
    }

    pub fn selected(self) -> Look {
        Look::new().reversed()
    }

    fn coloured(self, look: Look) -> Look {
        if self.colour { look } else { Look::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_filled_or_cut_by_the_columns_it_takes() {
        assert_eq!(fit("ab", 4), "ab  ");
        assert_eq!(fit("abcde", 4), "abc…");
        assert_eq!(fit("漢字漢", 4), "漢… ");
        assert_eq!(fit("ab", 0), "");
    }

    #[test]
    fn a_long_line_goes_on_in_the_next_with_its_colours() {
        let lines = lines_of("ab\u{1b}[32mcdef\u{1b}[0m", 4);
        assert_eq!(lines.iter().map(ToString::to_string).collect::<Vec<_>>(), ["abcd", "  ef"]);
        assert_eq!(lines[1].spans[1].style.fg, Some(ratatui::style::Color::Green));
    }

    #[test]
    fn a_long_line_is_broken_after_a_blank_and_set_in_below() {
        let shown = |text, columns| lines_of(text, columns).iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(shown("  one two three four", 12), ["  one two ", "    three ", "    four"]);
        assert_eq!(shown("漢字漢字", 4), ["漢字", "  漢", "  字"]);
    }
}
