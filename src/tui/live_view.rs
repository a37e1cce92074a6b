//! The practice loop's screen.
//!
//! Owns: where things stand on it, from 60 columns and 15 lines on. Does not own: what a report says (`report`).

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::{Modifier, Style as Look};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::live::{Content, Live, Over, Phase};
use super::page::Page;
use super::text::{fit, lines_of, too_small};
use crate::outcome::{Report, Verdict};
use crate::report::escape::visible;
use crate::report::{self, Style, check, markdown};

/// So many lines of something to know are shown.
const MOST_SAID: usize = 3;

impl Live {
    /// Draw the whole screen.
    pub fn draw(&mut self, frame: &mut Frame<'_>) {
        if let Some(browser) = &mut self.browser {
            return browser.draw(frame, &self.style);
        }
        let area = frame.area();
        if too_small(frame) {
            return;
        }
        self.style.width = usize::from(area.width);
        let said = self.said.as_ref().map(|said| self.style.warn(&format!(" {}", visible(said))));
        let said = said.map(|said| lines_of(&said, usize::from(area.width)));
        let lines = said.as_ref().map_or(1, |said| said.len().clamp(1, MOST_SAID) as u16);
        let [head, body, status, keys] = Layout::vertical([
            Constraint::Length(2),
            Constraint::Min(1),
            Constraint::Length(lines),
            Constraint::Length(1),
        ])
        .areas(area);
        self.draw_head(frame, head);
        self.draw_body(frame, body);
        match said {
            Some(said) => frame.render_widget(Paragraph::new(said), status),
            None => self.draw_status(frame, status),
        }
        let all = self.keys(usize::from(keys.width));
        self.draw_line(frame, keys, &self.style.faint(&all));
    }

    fn draw_head(&self, frame: &mut Frame<'_>, area: Rect) {
        let kata = self.kata();
        let progress = format!("{} of {} passed ", self.passed(), self.katas.len());
        let title = format!(" {}  {}", kata.id(), visible(&kata.facts.title));
        let room = usize::from(area.width).saturating_sub(progress.chars().count() + 1);
        let line = format!("{} {progress}", fit(&title, room));
        let bar = Look::default().add_modifier(Modifier::REVERSED);
        let file = format!(" {}", visible(&self.file.display().to_string()));
        let facts = [
            kata.facts.difficulty.to_string(),
            self.kata().facts.rarity.to_string(),
            kata.facts.minutes.map(|m| format!("{m} minutes")).unwrap_or_default(),
        ];
        let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
        let second = format!("{}   {}", file, facts.join(" · "));
        let second = self.style.faint(&fit(&second, usize::from(area.width)));
        let [first_area, second_area] = Layout::vertical([Constraint::Length(1), Constraint::Length(1)]).areas(area);
        frame.render_widget(Line::from(line).style(bar), first_area);
        self.draw_line(frame, second_area, &second);
    }

    fn draw_body(&mut self, frame: &mut Frame<'_>, area: Rect) {
        let page = Page::new(&self.body(), area.width);
        self.room = area.height;
        self.top = self.top.min(page.last_top(area.height));
        self.below = page.last_top(area.height) - self.top;
        page.draw(frame, area, self.top);
    }

    /// What to know, and how much more there is to read.
    fn draw_status(&self, frame: &mut Frame<'_>, area: Rect) {
        let more = if self.below > 0 { format!(" ↓ {} more lines ", self.below) } else { String::new() };
        let [words, rest] =
            Layout::horizontal([Constraint::Min(1), Constraint::Length(more.chars().count() as u16)]).areas(area);
        self.draw_line(frame, words, &self.status(usize::from(words.width)));
        self.draw_line(frame, rest, &self.style.faint(&more));
    }

    fn draw_line(&self, frame: &mut Frame<'_>, area: Rect, text: &str) {
        Page::new(text, u16::MAX).draw(frame, area, 0);
    }

    /// The text of the screen's middle.
    fn body(&self) -> String {
        let style = &self.style;
        match &self.over {
            Some(Over::Text { title, parts, .. }) => {
                let parts: String = parts.iter().map(|part| set(part, style)).collect();
                format!("{}\n\n{parts}", style.rule(title))
            }
            Some(Over::Ask { question, .. }) => format!("\n{}", markdown::render_within(question, "  ", style)),
            None => self.report(),
        }
    }

    fn report(&self) -> String {
        let style = &self.style;
        match &self.phase {
            Phase::Checking { .. } => self.before.as_ref().map(|report| faint(report, style)).unwrap_or_default(),
            Phase::Trouble(error) => {
                let next = error.next.as_ref().map(|next| format!("\nNext: {next}")).unwrap_or_default();
                format!("\n{}", markdown::render_within(&visible(&format!("{error}\n{next}")), "  ", style))
            }
            Phase::Told { report, .. } => format!("{}{}", check::screen(report, style, false), self.shown_hints()),
        }
    }

    fn shown_hints(&self) -> String {
        if self.hints == 0 {
            return String::new();
        }
        let shown = self.kata().facts.hints.iter().take(self.hints).enumerate();
        let hints: String =
            shown.map(|(n, hint)| markdown::render_within(&format!("{}. {hint}", n + 1), "  ", &self.style)).collect();
        format!("\n{}\n\n{hints}", self.style.rule("Hints so far"))
    }

    /// What is going on, or what to do next, in a line.
    fn status(&self, width: usize) -> String {
        let style = &self.style;
        let cut = |text: String| fit(&text, width);
        match &self.over {
            Some(Over::Ask { typed, .. }) => return format!(" Type yes and press Enter, or Esc for no: {typed}"),
            Some(Over::Text { .. }) => return style.faint(" q closes this"),
            None => {}
        }
        match &self.phase {
            Phase::Checking { ended, .. } => style.faint(&format!(" checking… {ended} checks done")),
            Phase::Trouble(_) => style.bad(" not checked"),
            Phase::Told { report, .. } if report.mastered => {
                style.good(&cut(" Passed. n goes on, s sets the reference beside yours, x explains.".into()))
            }
            Phase::Told { report, .. } if report.verdict == Verdict::Passed => {
                style.good(&cut(" Passed. The stretch checks go further: h for a hint, or n to go on.".into()))
            }
            Phase::Told { .. } => cut(self.hint_line()),
        }
    }

    fn hint_line(&self) -> String {
        if self.untouched {
            return " New here: t shows the task. Edit the file named above, and save.".into();
        }
        let all = self.kata().facts.hints.len();
        match (self.hints, all) {
            (_, 0) => " t shows the task, x explains the concept.".into(),
            (0, _) => format!(" Stuck? h shows the first of {all} hints."),
            (shown, _) if shown < all => format!(" {shown} of {all} hints shown, below; h shows one more."),
            _ => format!(" All {all} hints are shown, below; x explains the concept."),
        }
    }

    /// The keys, as many as there is room for, the most wanted first.
    fn keys(&self, width: usize) -> String {
        let mut line = String::new();
        for key in [
            "? keys",
            "h hint",
            "n next",
            "t task",
            "l list",
            "q quit",
            "x explain",
            "e edit",
            "s solution",
            "p previous",
            "r reset",
        ] {
            if line.chars().count() + key.chars().count() + 3 > width {
                break;
            }
            line += &format!(" {key} ");
        }
        line
    }
}

/// A report that is being replaced.
fn faint(report: &Report, style: &Style) -> String {
    let plain = Style { colour: false, ..*style };
    check::screen(report, &plain, false).lines().map(|line| style.faint(line) + "\n").collect()
}

fn set(part: &Content, style: &Style) -> String {
    match part {
        Content::Markdown(text) => markdown::render_within(text, "  ", style),
        Content::Plain(text) => text.clone(),
        Content::Rule(title) => format!("\n{}\n\n", style.rule(title)),
        Content::Comparison(comparison) => match &comparison.problem {
            None => report::comparison::render(comparison, style),
            Some(problem) => format!("  Your file cannot be compared: {}.\n", visible(problem)),
        },
        Content::Checks(checks) => checks.iter().map(|c| check::summary(c, style)).collect(),
    }
}
