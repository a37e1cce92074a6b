//! A text that may be longer than the screen.
//!
//! Owns: breaking lines at the width and scrolling. What the text says, and its colours, come from `report`.

use ansi_to_tui::IntoText;
use ratatui::Frame;
use ratatui::layout::Rect;
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

/// A line as lines of at most `width` columns.
fn broken(line: Line<'static>, width: usize) -> Vec<Line<'static>> {
    if line.width() <= width {
        return vec![line];
    }
    let mut lines = Vec::new();
    let mut current: Vec<Span<'static>> = Vec::new();
    let mut used = 0;
    for span in line.spans {
        let mut part = String::new();
        for c in span.content.chars() {
            let columns = Span::raw(c.to_string()).width();
            if used + columns > width {
                current.push(Span::styled(std::mem::take(&mut part), span.style));
                lines.push(Line::from(std::mem::take(&mut current)));
                used = 0;
            }
            part.push(c);
            used += columns;
        }
        current.push(Span::styled(part, span.style));
    }
    lines.push(Line::from(current));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, width: u16) -> Vec<String> {
        Page::new(text, width).lines.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_line_that_is_too_wide_goes_on_below() {
        assert_eq!(shown("abcdefgh\nxy", 5), ["abcde", "fgh", "xy"]);
    }

    #[test]
    fn wide_characters_count_as_two_columns() {
        assert_eq!(shown("漢字漢字", 5), ["漢字", "漢字"]);
    }

    #[test]
    fn the_end_of_a_short_text_is_at_its_beginning() {
        assert_eq!(Page::new("a\nb", 10).last_top(5), 0);
        assert_eq!(Page::new("a\nb\nc", 10).last_top(2), 1);
    }
}
