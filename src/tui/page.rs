//! A text that may be longer than the screen.
//!
//! Owns: breaking lines at the width and scrolling. What the text says, and its colours, come from `report`.

use ansi_to_tui::IntoText;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span, Text};
use ratatui::widgets::Paragraph;

/// Lines as wide as an area, and how to show a part of them.
pub struct Page {
    lines: Vec<Line<'static>>,
}

impl Page {
    /// `text`, which may carry the escape sequences of `report::Style`, broken at `width` columns.
    pub fn new(text: &str, width: u16) -> Page {
        let text = text.replace('\t', "    ");
        let styled = text.into_text().unwrap_or_else(|_| Text::raw(text.clone()));
        let width = usize::from(width.max(1));
        Page { lines: styled.lines.into_iter().flat_map(|line| broken(line, width)).collect() }
    }

    /// The topmost line that can be shown at the top of `height` lines without leaving any of them empty.
    pub fn last_top(&self, height: u16) -> usize {
        self.lines.len().saturating_sub(usize::from(height))
    }

    /// Show the lines from `top` on.
    pub fn draw(&self, frame: &mut Frame<'_>, area: Rect, top: usize) {
        let shown: Vec<Line<'_>> = self.lines.iter().skip(top).take(usize::from(area.height)).cloned().collect();
        frame.render_widget(Paragraph::new(shown), area);
    }
}

/// A line as lines of at most `width` columns: broken after a blank if there is one not too far back, and with what goes
/// on below set in a little.
fn broken(line: Line<'static>, width: usize) -> Vec<Line<'static>> {
    if line.width() <= width {
        return vec![line];
    }
    let cells: Vec<(char, Style)> =
        line.spans.iter().flat_map(|span| span.content.chars().map(|c| (c, span.style))).collect();
    let blanks = cells.iter().take_while(|(c, _)| *c == ' ').count();
    let indent = if blanks + 2 <= width / 2 { blanks + 2 } else { 0 };
    let mut lines = Vec::new();
    let mut rest = cells.as_slice();
    while !rest.is_empty() {
        let before = if lines.is_empty() { 0 } else { indent };
        let (taken, left) = rest.split_at(fitting(rest, width - before));
        let spans = std::iter::once(Span::raw(" ".repeat(before))).chain(
            taken
                .chunk_by(|a, b| a.1 == b.1)
                .map(|run| Span::styled(run.iter().map(|(c, _)| *c).collect::<String>(), run[0].1)),
        );
        lines.push(Line::from(spans.collect::<Vec<_>>()));
        rest = left;
    }
    lines
}

/// How many of the cells go onto a line of `width` columns: at least one.
fn fitting(cells: &[(char, Style)], width: usize) -> usize {
    let mut used = 0;
    let fits = |(c, _): &&(char, Style)| {
        used += Span::raw(c.to_string()).width();
        used <= width
    };
    let count = cells.iter().take_while(fits).count().max(1);
    if count == cells.len() {
        return count;
    }
    let blank = cells[..count].iter().rposition(|(c, _)| *c == ' ').map(|at| at + 1);
    blank.filter(|at| *at > count / 2).unwrap_or(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, width: u16) -> Vec<String> {
        Page::new(text, width).lines.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_line_that_is_too_wide_goes_on_below() {
        assert_eq!(shown("abcdefgh\nxy", 5), ["abcde", "  fgh", "xy"]);
    }

    #[test]
    fn it_is_broken_after_a_blank_and_goes_on_set_in() {
        assert_eq!(shown("  one two three four", 12), ["  one two ", "    three ", "    four"]);
    }

    #[test]
    fn wide_characters_count_as_two_columns() {
        assert_eq!(shown("漢字漢字", 5), ["漢字", "  漢", "  字"]);
    }

    #[test]
    fn the_end_of_a_short_text_is_at_its_beginning() {
        assert_eq!(Page::new("a\nb", 10).last_top(5), 0);
        assert_eq!(Page::new("a\nb\nc", 10).last_top(2), 1);
    }
}
