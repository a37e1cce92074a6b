//! How a schedule is drawn: a lane for each thread, time runs downwards, and where one is interrupted a line leads to the
//! one that goes on. Does not own: reading it (`report::schedule`).

use super::drawing::{LETTER, LINE, drawn, text};
use crate::report::schedule::{Schedule, Step};
use crate::report::style::cut;

/// Longer texts are cut.
const LONGEST: usize = 44;
/// Left of the lanes, for numbers of lines.
const GUTTER: usize = 48;
const PADDING: usize = 12;
const HEAD: usize = 30;
/// Rows of what one thread does undisturbed: of more, those at both ends are shown.
const MOST: usize = 14;
const AT_THE_BEGINNING: usize = 3;
const AT_THE_END: usize = 7;

/// The steps without the middle of what one thread does undisturbed, and how many were left out before each.
fn folded<'s, 't>(steps: &'s [Step<'t>]) -> Vec<(usize, &'s Step<'t>)> {
    let mut shown = Vec::new();
    for run in steps.chunk_by(|one, next| one.thread == next.thread) {
        let left_out = if run.len() > MOST { run.len() - AT_THE_BEGINNING - AT_THE_END } else { 0 };
        for (at, step) in run.iter().enumerate() {
            let behind = at.checked_sub(AT_THE_BEGINNING);
            match behind {
                Some(behind) if behind < left_out => {}
                Some(behind) if behind == left_out => shown.push((left_out, step)),
                _ => shown.push((0, step)),
            }
        }
    }
    shown
}

impl Schedule<'_> {
    pub fn draw(&self, label: &str) -> String {
        let widths: Vec<usize> = (0..self.threads.len()).map(|thread| self.width(thread)).collect();
        let left: Vec<usize> =
            (0..widths.len()).map(|at| GUTTER + widths[..at].iter().map(|w| w + PADDING).sum::<usize>()).collect();
        let shown = folded(&self.steps);
        let gaps = shown.iter().filter(|(left_out, _)| *left_out > 0).count();
        let lanes = HEAD + (shown.len() + gaps) * LINE + PADDING;
        let mut parts = String::new();
        for (at, name) in self.threads.iter().enumerate() {
            let (x, width) = (left[at], widths[at]);
            parts += &format!("<rect class=\"lane\" x=\"{x}\" y=\"0\" width=\"{width}\" height=\"{lanes}\" rx=\"4\"/>");
            parts += &text(x + PADDING, HEAD - 10, "name", name);
        }
        let (mut top, mut before) = (HEAD, None);
        for (left_out, step) in shown {
            let x = left[step.thread] + PADDING;
            if left_out > 0 {
                parts += &text(x, top + LINE - 7, "at", &format!("… {left_out} more"));
                top += LINE;
            }
            if let Some(before) = before.filter(|before| *before != step.thread) {
                parts += &switch(left[before] + PADDING / 2, left[step.thread] + PADDING / 2, top);
            }
            parts += &step.draw(x, top + LINE - 7);
            (top, before) = (top + LINE, Some(step.thread));
        }
        let width = left.last().zip(widths.last()).map_or(GUTTER, |(left, width)| left + width);
        let (below, letters) = self.draw_conflict(lanes);
        parts += &below;
        drawn(width.max(letters * LETTER + 2 * PADDING), lanes + self.conflict.len() * LINE, label, &parts)
    }

    /// The two accesses, below the lanes, and how many letters they take.
    fn draw_conflict(&self, lanes: usize) -> (String, usize) {
        let mut parts = String::new();
        for (at, line) in self.conflict.iter().enumerate() {
            let class = if at == 0 { "stopped" } else { "step" };
            parts += &text(PADDING, lanes + (at + 1) * LINE - 7, class, line);
        }
        (parts, self.conflict.iter().map(|line| line.chars().count()).max().unwrap_or_default())
    }

    /// As wide as the longest text in a lane.
    fn width(&self, thread: usize) -> usize {
        let of_lane = self.steps.iter().filter(|step| step.thread == thread);
        let letters = of_lane.map(|step| step.shown().chars().count() + if step.line.is_none() { 2 } else { 0 });
        let name = self.threads[thread].chars().count();
        letters.chain([name, 14]).max().unwrap_or_default() * LETTER + 2 * PADDING
    }
}

impl Step<'_> {
    fn shown(&self) -> String {
        cut(self.text, LONGEST)
    }

    fn draw(&self, x: usize, y: usize) -> String {
        match self.line {
            Some(line) => text(PADDING / 2, y, "at", &format!("{line:>4}")) + &text(x, y, "step", &self.shown()),
            None => text(x + 2 * LETTER, y, self.class(), &self.shown()),
        }
    }

    /// What kind of thing is noticed.
    fn class(&self) -> &'static str {
        let begins = |words: &[&str]| words.iter().any(|word| self.text.starts_with(word));
        match () {
            () if begins(&["writes", "deletes"]) => "written",
            () if begins(&["stopped at"]) => "stopped",
            () if begins(&["takes", "releases", "waits for"]) => "lock",
            () => "read",
        }
    }
}

/// From the thread that is interrupted to the one that goes on.
fn switch(from: usize, to: usize, y: usize) -> String {
    let (back, down) = if to > from { (to - 6, y + 6) } else { (to + 6, y + 6) };
    format!(
        "<path class=\"switch\" d=\"M{from} {y}H{to}\"/><path class=\"tip\" d=\"M{to} {down}L{back} {}L{} {}z\"/>",
        y - 4,
        if to > from { to + 6 } else { to - 6 },
        y - 4,
    )
}

#[cfg(test)]
mod tests {
    use crate::report::schedule::read;

    #[test]
    fn the_accesses_in_conflict_are_drawn_below_the_lanes() {
        let table =
            "line  A    B\n  17  a\n  18       b\nin conflict:\n      line 17, A reads: n\n      line 18, B writes: n";
        let drawing = read(table).expect("it is one").draw("a schedule");
        assert!(drawing.ends_with(">line 18, B writes: n</text></svg>"), "{drawing}");
    }

    #[test]
    fn its_text_is_text_and_nothing_in_it_is_markup() {
        let drawing = read("line  <A>    B\n   1  <script>\n   2            b").expect("it is one").draw("a \"label\"");
        assert!(drawing.contains(">&lt;script&gt;</text>") && drawing.contains("&lt;A&gt;</text>"), "{drawing}");
        assert!(!drawing.contains("<script") && !drawing.contains("\"a \"label"), "{drawing}");
    }
}
