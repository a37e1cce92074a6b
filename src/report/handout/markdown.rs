//! The handout as Markdown (CommonMark).

use super::{Cover, INSTRUCTOR, MARKER, Sheet, Stated, facts, for_instructors, points, title, untitled};
use crate::catalog::Kata;
use crate::report::escape::visible;
use crate::report::markdown::fenced;

/// The handout as Markdown. Between katas stands a rule, and what makes a printer begin a new sheet where Markdown
/// becomes a page.
pub fn markdown(workbook: &str, sheets: &[Sheet], cover: Option<&Cover>) -> String {
    let titled = cover.is_some() || sheets.len() > 1;
    let mut heading = if titled { format!("# {}\n\n", title(workbook, sheets, cover)) } else { String::new() };
    if titled && for_instructors(sheets) {
        heading += &format!("**{INSTRUCTOR}**\n\n");
    }
    heading += &cover.map(|cover| first_page(cover, sheets)).unwrap_or_default();
    let parts: Vec<String> = sheets.iter().map(sheet).collect();
    let text =
        format!("<!-- {MARKER} -->\n\n{heading}{}", parts.join("\n<div style=\"break-after: page\"></div>\n\n---\n\n"));
    visible(&text).into_owned()
}

/// What a workshop's learners have to know before they begin.
fn first_page(cover: &Cover, sheets: &[Sheet]) -> String {
    let mut text = cover.due().map(|due| format!("**Due {due}**\n\n")).unwrap_or_default();
    text += "| kata | file | about | worth | due |\n|---|---|---|---|---|\n";
    for (sheet, worth) in sheets.iter().zip(&cover.katas) {
        let (_, file) = facts(&sheet.kata);
        let (title, minutes) = (sheet.kata.facts.title.replace('|', "\\|"), sheet.kata.facts.expected_minutes());
        text += &format!("| {title} | `{file}` | {minutes} minutes | {} | {} |\n", points(worth.points), worth.due);
    }
    for (title, said) in [("How to check", &cover.check), ("Where to hand in", &cover.hand_in)] {
        if !said.is_empty() {
            text += &format!("\n## {title}\n\n{}\n", lowered(said.trim(), 2));
        }
    }
    text + "\n---\n\n"
}

fn sheet(sheet: &Sheet) -> String {
    let kata = &sheet.kata;
    let (how, file) = facts(kata);
    let copy = if sheet.checks.is_some() { format!("**{INSTRUCTOR}**\n\n") } else { String::new() };
    let prompt = lowered(untitled(&kata.prompt), 1);
    let mut text = format!("## {}\n\n{copy}{how}: `{file}`\n\n{prompt}\n", kata.facts.title);
    text += &format!("\n### The file to begin with\n\n{}", fenced(&kata.starter));
    if let Some(checks) = &sheet.checks {
        text += &instructors_part(kata, checks);
    }
    text
}

fn instructors_part(kata: &Kata, checks: &[Stated]) -> String {
    let mut text = "\n### What is checked\n\n".to_owned();
    for (n, check) in checks.iter().enumerate() {
        let stretch = if check.stretch { " (stretch)" } else { "" };
        text += &format!("{}. **{}**{stretch}\n", n + 1, check.title);
        text +=
            &check.why.trim().lines().map(|line| format!("   {line}").trim_end().to_owned() + "\n").collect::<String>();
    }
    if !kata.facts.hints.is_empty() {
        text += "\n### Hints\n\n";
        text +=
            &kata.facts.hints.iter().enumerate().map(|(n, hint)| format!("{}. {hint}\n", n + 1)).collect::<String>();
    }
    if !kata.mistakes.is_empty() {
        text += "\n### Mistakes to expect\n";
    }
    for mistake in &kata.mistakes {
        text += &format!("\n#### {}\n\n{}\n\n{}", mistake.title, mistake.explanation, fenced(mistake.program()));
    }
    text += &format!("\n### The concept\n\n{}\n", lowered(untitled(&kata.concept.shown(None)), 2));
    text + &format!("\n### A reference solution\n\n{}", fenced(&kata.reference))
}

/// Markdown whose headings stand `by` levels lower. What looks like one inside of fenced code is none.
fn lowered(text: &str, by: usize) -> String {
    let mut inside = false;
    let mut lines = Vec::new();
    for line in text.lines() {
        inside ^= line.trim_start().starts_with("```");
        let heading = !inside && line.starts_with('#') && line.trim_start_matches('#').starts_with(' ');
        lines.push(if heading { format!("{}{line}", "#".repeat(by)) } else { line.to_owned() });
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_lowered_outside_of_code() {
        assert_eq!(lowered("# A\n#hash\n```\n# no\n```\n## B", 2), "### A\n#hash\n```\n# no\n```\n#### B");
    }
}
