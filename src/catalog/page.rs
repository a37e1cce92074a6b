//! The parts of a Markdown text: its sections, its fenced code, its prose.
//!
//! Owns: finding them, each with its line. Does not own: which parts a text must have (`audit`), how it looks (`report`).

/// A line of a text.
#[derive(Debug, Clone, Copy)]
pub struct Line<'t> {
    /// From 1.
    pub number: usize,
    pub text: &'t str,
    /// Whether it belongs to fenced code, the fences themselves included.
    pub fenced: bool,
    /// Where it starts, and where the next one does, in bytes.
    start: usize,
    end: usize,
}

/// A part of a text under a heading of the second level (`## `), up to the next one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Section<'t> {
    pub heading: &'t str,
    /// The line of its heading, from 1.
    pub line: usize,
    /// What stands below the heading.
    pub text: &'t str,
}

/// Fenced code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fence<'t> {
    /// The line of its opening fence, from 1.
    pub line: usize,
    /// The first word after the opening fence: `python`, `text`.
    pub language: &'t str,
    /// Without the fence's own indentation.
    pub code: String,
}

/// The lines of a text.
pub fn lines(text: &str) -> Vec<Line<'_>> {
    let mut open: Option<&str> = None;
    let mut start = 0;
    text.split_inclusive('\n')
        .enumerate()
        .map(|(index, whole)| {
            let begins = start;
            start += whole.len();
            let text = whole.trim_end_matches(['\n', '\r']);
            let was_open = open.is_some();
            open = match (open, mark(text)) {
                (Some(mark), _) if closes(text, mark) => None,
                (None, found) => found,
                (kept, _) => kept,
            };
            Line { number: index + 1, text, fenced: was_open || open.is_some(), start: begins, end: start }
        })
        .collect()
}

/// The sections of a text. What looks like a heading inside of fenced code is none.
pub fn sections(text: &str) -> Vec<Section<'_>> {
    let lines = lines(text);
    let headings: Vec<&Line<'_>> = lines.iter().filter(|line| !line.fenced && line.text.starts_with("## ")).collect();
    let ends = headings.iter().skip(1).map(|next| next.start).chain([text.len()]);
    let section = |(line, end): (&&Line<'_>, usize)| Section {
        heading: text[line.start..line.end].trim().trim_matches('#').trim(),
        line: line.number,
        text: &text[line.end..end],
    };
    headings.iter().zip(ends).map(section).collect()
}

/// What stands before the first section.
pub fn opening(text: &str) -> &str {
    let end = lines(text).iter().find(|line| !line.fenced && line.text.starts_with("## ")).map(|line| line.start);
    &text[..end.unwrap_or(text.len())]
}

/// The fenced code of a text, in order.
pub fn fences(text: &str) -> Vec<Fence<'_>> {
    let mut found: Vec<Fence<'_>> = Vec::new();
    let mut open: Option<(&str, usize)> = None;
    for line in lines(text) {
        open = match open {
            None => mark(line.text).map(|mark| {
                let language = line.text.trim_start()[mark.len()..].split_whitespace().next().unwrap_or_default();
                found.push(Fence { line: line.number, language, code: String::new() });
                (mark, line.text.len() - line.text.trim_start().len())
            }),
            Some((mark, _)) if closes(line.text, mark) => None,
            Some((mark, indent)) => {
                if let Some(fence) = found.last_mut() {
                    let own = line.text.len() - line.text.trim_start_matches(' ').len();
                    fence.code += &line.text[own.min(indent)..];
                    fence.code.push('\n');
                }
                Some((mark, indent))
            }
        };
    }
    found
}

/// How many words of prose a text has: fenced code is not counted, nor what has neither letter nor digit.
pub fn words(text: &str) -> usize {
    let of_line = |line: &Line<'_>| {
        line.text.split_whitespace().filter(|word| word.contains(|c: char| c.is_alphanumeric())).count()
    };
    lines(text).iter().filter(|line| !line.fenced).map(of_line).sum()
}

/// The fence that a line opens: three backticks or tildes, or more.
fn mark(line: &str) -> Option<&str> {
    let line = line.trim_start();
    ['`', '~'].into_iter().find_map(|sign| {
        let length = line.len() - line.trim_start_matches(sign).len();
        let inline = sign == '`' && line[length..].contains('`');
        (length >= 3 && !inline).then(|| &line[..length])
    })
}

fn closes(line: &str, mark: &str) -> bool {
    let line = line.trim();
    line.len() >= mark.len()
        && line.starts_with(mark)
        && mark.chars().next().is_some_and(|c| line.trim_matches(c).is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# Title\n\nSome `words`, 2 of them.\n\n## One ##\n\n```python\n## no heading\n```\n\nx\n## Two\n\
                        1. item\n\n   ~~~~ text\n   ~~~\n     y\n   ~~~~\n";

    #[test]
    fn sections_know_their_lines_and_code_has_no_headings() {
        let found: Vec<_> =
            sections(TEXT).iter().map(|s| (s.heading, s.line, s.text.split('\n').next_back())).collect();
        assert_eq!(found, [("One", 5, Some("")), ("Two", 12, Some(""))]);
        assert_eq!(sections(TEXT)[0].text, "\n```python\n## no heading\n```\n\nx\n");
        assert_eq!(opening(TEXT), "# Title\n\nSome `words`, 2 of them.\n\n");
        assert_eq!(opening("no section"), "no section");
    }

    #[test]
    fn fenced_code_loses_the_indentation_of_its_fence_only() {
        let fence = |line, language, code: &str| Fence { line, language, code: code.to_owned() };
        assert_eq!(fences(TEXT), [fence(7, "python", "## no heading\n"), fence(15, "text", "~~~\n  y\n")]);
    }

    #[test]
    fn code_and_signs_are_no_words() {
        assert_eq!(words("One – two.\n\n```\nnot me\n```\n- `three`"), 3);
    }
}
