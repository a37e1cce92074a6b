//! A report as a terminal shows it, drawn as SVG: for slides, pages and the README.
//!
//! Owns: the command in the first line, the colours, the title that is read aloud. Does not own: the report's text
//! (`report::check`) or the drawing of styled text (the crate `anstyle-svg`, which cargo's own drawings are made with).

use std::fmt::Write;

use anstyle::{Color, RgbColor};
use anstyle_svg::{Palette, Term};

use super::Graded;
use crate::report::check;
use crate::report::style::Style;

/// Bright enough on `PAPER` for a projector: each has a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3).
const COLOURS: Palette = Palette([
    RgbColor(0x48, 0x4f, 0x58),
    RgbColor(0xff, 0x7b, 0x72),
    RgbColor(0x56, 0xd3, 0x64),
    RgbColor(0xe3, 0xb3, 0x41),
    RgbColor(0x79, 0xc0, 0xff),
    RgbColor(0xd2, 0xa8, 0xff),
    RgbColor(0x56, 0xd4, 0xdd),
    RgbColor(0xc9, 0xd1, 0xd9),
    RgbColor(0x8b, 0x94, 0x9e),
    RgbColor(0xff, 0xa1, 0x98),
    RgbColor(0x7e, 0xe7, 0x87),
    RgbColor(0xf2, 0xcc, 0x60),
    RgbColor(0xa5, 0xd6, 0xff),
    RgbColor(0xe2, 0xc5, 0xff),
    RgbColor(0x7b, 0xe7, 0xef),
    RgbColor(0xff, 0xff, 0xff),
]);
const INK: Color = Color::Rgb(RgbColor(0xd7, 0xdd, 0xe4));
const PAPER: Color = Color::Rgb(RgbColor(0x0d, 0x11, 0x17));

/// The drawing of these reports, one below the other.
pub fn render(graded: &[Graded<'_>]) -> String {
    let style = Style { colour: true, ..Style::plain() };
    let commands: Vec<String> =
        graded.iter().map(|one| format!("kata check {} {}", one.report.kata, one.report.submission)).collect();
    let mut screen = String::new();
    for (one, command) in graded.iter().zip(&commands) {
        let gap = if screen.is_empty() { "" } else { "\n" };
        let report = check::render(one.report, one.title, &style, false);
        // Writing to a String does not fail.
        let _ = write!(screen, "{gap}{} {}\n{report}", style.faint("$"), style.strong(command));
    }
    let drawing = Term::new().palette(COLOURS).fg_color(INK).bg_color(PAPER).render_svg(&screen);
    titled(&drawing, &commands.join(", "))
}

/// The drawing with a title, which a reader for the blind says and a browser shows.
fn titled(drawing: &str, title: &str) -> String {
    let Some((begin, rest)) = drawing.split_once('>') else { return drawing.to_owned() };
    // Faint is to be read, too: at the crate's 0.4 it has a contrast of 3.
    let rest = rest.replacen(".dimmed { opacity: 0.4; }", ".dimmed { opacity: 0.7; }", 1);
    let title = maud::html! { title { "A terminal: " (title) } }.into_string();
    format!("{begin} role=\"img\">\n  {title}{rest}")
}
