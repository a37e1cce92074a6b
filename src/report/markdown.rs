//! Markdown for people: styled on a terminal, as it stands in a pipe.
//!
//! Owns: joining wrapped source lines into paragraphs, which the renderer does not do.

use termimad::MadSkin;

use super::style::{Style, indented, wrap};

/// `text` for `style`: rendered with colour, or the Markdown itself, which reads well as plain text.
pub fn render(text: &str, style: &Style) -> String {
    if !style.colour {
        return format!("{}\n", text.trim_end());
    }
    let mut skin = MadSkin::default();
    skin.headers[0].align = termimad::Alignment::Left;
    let width = style.width.min(100);
    skin.text(&wrapped_outside_spans(&paragraphs(text), width), Some(width)).to_string()
}

/// `text` as a part of a report: set off by `indent`, and wrapped to the width even as plain text.
pub fn render_within(text: &str, indent: &str, style: &Style) -> String {
    let room = style.width.min(100).saturating_sub(indent.len());
    if style.colour {
        return indented(&render(text, &Style { width: room, ..*style }), indent);
    }
    let as_it_is = |line: &str| line.starts_with("    ") || line.starts_with('|');
    let wrapped = each_line(&paragraphs(text), as_it_is, |line| wrap(line, "", room));
    indented(&wrapped, indent)
}

/// `text` with its plain paragraphs wrapped: the renderer breaks a line before or behind a span of code, too, where no
/// blank is. Lists and the like it sets by itself.
fn wrapped_outside_spans(text: &str, width: usize) -> String {
    each_line(text, starts_block, |line| wrap(&bound(line), "", width).replace(BOUND, " "))
}

/// `text` with each of its lines changed, but for code, blank lines, and those that stay `as_it_is`.
fn each_line(text: &str, as_it_is: impl Fn(&str) -> bool, changed: impl Fn(&str) -> String) -> String {
    let mut fenced = false;
    let mut lines = String::new();
    for line in text.lines() {
        let fence = line.trim_start().starts_with("```");
        fenced ^= fence;
        lines +=
            &if fenced || fence || line.is_empty() || as_it_is(line) { format!("{line}\n") } else { changed(line) };
    }
    lines
}

/// Stands for a blank at which no line breaks: a character for private use, which no text has.
const BOUND: char = '\u{e000}';

/// A line with the blanks inside of code and of emphasis bound: a span that is broken is none to the renderer.
fn bound(line: &str) -> String {
    let mut whole = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find(['`', '*']) {
        whole += &rest[..at];
        rest = &rest[at..];
        let mark = ["**", "*", "`"].into_iter().find(|mark| rest.starts_with(mark)).unwrap_or_default();
        let inside = &rest[mark.len()..];
        let end = inside.find(mark).filter(|end| *end > 0 && !inside.starts_with(' '));
        let length = end.map_or(mark.len(), |end| end + 2 * mark.len());
        // A star that opens nothing is a star: unmarked, the renderer drops it.
        whole += if end.is_none() && mark.starts_with('*') { "\\" } else { "" };
        whole += &rest[..length].replace(' ', &BOUND.to_string());
        rest = &rest[length..];
    }
    whole + rest
}

/// Python between fences that nothing in it can close.
pub fn fenced(source: &str) -> String {
    let longest = source.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat((longest + 1).max(3));
    format!("{fence}python\n{}\n{fence}\n", source.trim_end())
}

/// Markdown's soft line breaks, resolved: a paragraph's lines become one.
fn paragraphs(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    let (mut fenced, mut open) = (false, false);
    for line in text.lines() {
        let fence = line.trim_start().starts_with("```");
        let apart = fenced || fence || line.trim().is_empty() || starts_block(line);
        if open && !apart {
            joined.push(' ');
            joined.push_str(line.trim_start());
            continue;
        }
        if !joined.is_empty() {
            joined.push('\n');
        }
        joined.push_str(line);
        fenced ^= fence;
        open = !fenced && !fence && !line.trim().is_empty() && !line.starts_with('#') && !line.starts_with('|');
    }
    joined
}

/// Whether a line begins something of its own: a heading, a list item, a quotation, a table row, code.
fn starts_block(line: &str) -> bool {
    let text = line.trim_start();
    let numbered = text.split_once(". ").is_some_and(|(n, _)| !n.is_empty() && n.chars().all(|c| c.is_ascii_digit()));
    numbered || ["#", "- ", "* ", "> ", "|"].iter().any(|mark| text.starts_with(mark)) || line.starts_with("    ")
}

#[cfg(test)]
mod tests {
    use ansi_to_tui::IntoText;

    use super::{fenced, paragraphs, render};
    use crate::report::style::Style;

    #[test]
    fn a_line_breaks_where_a_blank_is_and_not_beside_code_or_inside_of_emphasis() {
        let text = "Ask for all of them at once (`SELECT a FROM b`), and *look them up*: 2 * 3 of them.";
        let lines = |width| {
            let rendered = render(text, &Style { colour: true, width }).into_text().expect("styled text");
            rendered.lines.iter().map(|line| line.to_string().trim_end().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(
            lines(40),
            ["Ask for all of them at once", "(SELECT a FROM b), and look them up:", "2 * 3 of them."]
        );
        assert_eq!(
            lines(34),
            ["Ask for all of them at once", "(SELECT a FROM b), and", "look them up: 2 * 3 of them."]
        );
    }

    #[test]
    fn a_fence_is_longer_than_any_in_the_source() {
        assert_eq!(fenced("x = 1\n"), "```python\nx = 1\n```\n");
        assert_eq!(fenced("\"\"\"````\"\"\""), "`````python\n\"\"\"````\"\"\"\n`````\n");
    }

    #[test]
    fn wrapped_lines_of_a_paragraph_become_one() {
        assert_eq!(paragraphs("one\ntwo\n\nthree"), "one two\n\nthree");
    }

    #[test]
    fn code_lists_and_headings_keep_their_lines() {
        let text = "# Title\ntext\n- a\n- b\n  more\n```python\nx = 1\ny = 2\n```\nend";
        assert_eq!(paragraphs(text), "# Title\ntext\n- a\n- b more\n```python\nx = 1\ny = 2\n```\nend");
    }
}
