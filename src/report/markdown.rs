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
    skin.text(&paragraphs(text), Some(style.width.min(100))).to_string()
}

/// `text` as a part of a report: set off by `indent`, and wrapped to the width even as plain text.
pub fn render_within(text: &str, indent: &str, style: &Style) -> String {
    let room = style.width.min(100).saturating_sub(indent.len());
    if style.colour {
        return indented(&render(text, &Style { width: room, ..*style }), indent);
    }
    let mut fenced = false;
    let mut wrapped = String::new();
    for line in paragraphs(text).lines() {
        fenced ^= line.trim_start().starts_with("```");
        let as_it_is =
            fenced || line.trim_start().starts_with("```") || line.starts_with("    ") || line.starts_with('|');
        wrapped += &if as_it_is || line.is_empty() { format!("{line}\n") } else { wrap(line, "", room) };
    }
    indented(&wrapped, indent)
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
    use super::{fenced, paragraphs};

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
