//! A text that may be longer than the screen.
//!
//! Owns: which part of it is shown. Does not own: breaking lines (`text`).

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::text::lines_of;

/// Lines as wide as an area, and how to show a part of them.
pub struct Page {
    lines: Vec<Line<'static>>,
}

impl Page {
    /// `text`, which may carry the escape sequences of `report::Style`, broken at `width` columns.
    pub fn new(text: &str, width: u16) -> Page {
        Page { lines: lines_of(text, usize::from(width)) }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_short_text_is_at_its_beginning() {
        assert_eq!(Page::new("a\nb", 10).last_top(5), 0);
        assert_eq!(Page::new("a\nb\nc", 10).last_top(2), 1);
    }
}
