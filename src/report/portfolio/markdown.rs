//! The portfolio as Markdown (CommonMark).

use super::{ABOUT, MARKER, MISTAKES, effort, heading, in_short, title};
use crate::report::escape::visible;
use crate::report::markdown::fenced;
use crate::report::web::spans;
use crate::workspace::portfolio::{Entry, Portfolio};

/// The portfolio as Markdown.
pub fn markdown(portfolio: &Portfolio) -> String {
    let mut text = format!("<!-- {MARKER} -->\n\n# {}\n\n", plain(&title(portfolio)));
    text += &format!("{}\n\n{ABOUT}\n", in_short(portfolio));
    for topic in &portfolio.topics {
        text += &format!("\n## {}\n\n{}\n", plain(&heading(&topic.id)), plain(&topic.summary));
        text += &topic.entries.iter().map(entry).collect::<String>();
    }
    text
}

fn entry(entry: &Entry) -> String {
    let mut text = format!("\n### {}\n\n{}\n\n", plain(&entry.title), plain(&entry.summary));
    text += &format!("- `{}`, {}\n- {}", entry.id, entry.difficulty, effort(entry));
    if let Some(day) = entry.passed_on {
        text += &format!(", first on {day}");
    }
    text.push('\n');
    if !entry.mistakes.is_empty() {
        text += &format!("- {}:\n", MISTAKES.to_lowercase());
        text += &entry.mistakes.iter().map(|m| format!("  - {}\n", plain(m))).collect::<String>();
    }
    let source = visible(entry.solution.trim_end());
    text + &format!("\n{}", fenced(&source))
}

/// Text that is no Markdown but for code between backticks, so that it reads as it is: in one line, its marks escaped.
fn plain(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let list = if line.starts_with(['-', '+', '=']) { "\\" } else { "" };
    let parts: String = spans(&visible(&line))
        .into_iter()
        .map(|(part, code)| if code { format!("`{part}`") } else { escaped(part) })
        .collect();
    format!("{list}{parts}")
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if "\\`*_[]<>#&|~".contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_with_marks_of_markdown_reads_as_it_is() {
        assert_eq!(plain("Write __enter__, <b>\nand `x`"), r"Write \_\_enter\_\_, \<b\> and `x`");
        assert_eq!(plain("it`s"), r"it\`s");
        assert_eq!(plain("- no list"), r"\- no list");
    }
}
