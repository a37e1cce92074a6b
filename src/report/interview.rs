//! An interview as it is read: the agenda, a check without its reasons, the debrief.

use super::escape::visible;
use super::markdown;
use super::style::{Style, wrap};
use crate::catalog::Kata;
use crate::interview::{Agenda, Debrief, Item, KataHeld, Named, Progress, QuestionHeld};
use crate::outcome::{Outcome, Report, Verdict};

/// As wide as the times of an agenda.
const MARGIN: &str = "           ";

/// The agenda with its times, and how far one got.
///
/// questions: whether to show the spoken questions. Who is asked them one by one does not know them before.
pub fn agenda(agenda: &Agenda, progress: &Progress, katas: &[Kata], questions: bool, style: &Style) -> String {
    let mut text = String::new();
    let (mut minute, mut kata_number, mut question_number) = (0, 0, 0);
    let mut items = agenda.items.iter().peekable();
    while let Some(item) = items.next() {
        let begins = minute;
        minute += item.minutes();
        match item {
            Item::Kata { kata, minutes } => {
                let here = if kata_number == progress.kata { "›" } else { " " };
                let title = katas.iter().find(|k| k.id() == kata).map_or("", |k| k.facts.title.as_str());
                text += &format!("{here} {begins:>3} min  {}  {minutes} min\n", style.strong(kata));
                text += &wrap(title, MARGIN, style.width);
                kata_number += 1;
            }
            Item::Spoken { kata, question, .. } if questions => {
                question_number += 1;
                let mark = progress.named(kata, question).map_or("", said);
                let asked = format!("aloud {question_number}, {kata}: {question}{mark}");
                let asked = wrap(&asked, MARGIN, style.width);
                text += &asked.replacen(MARGIN, &format!("  {begins:>3} min  "), 1);
            }
            Item::Spoken { .. } => {
                let mut number = 1;
                while let Some(more) = items.next_if(|next| matches!(next, Item::Spoken { .. })) {
                    minute += more.minutes();
                    number += 1;
                }
                let what =
                    if number == 1 { "a spoken question".to_owned() } else { format!("{number} spoken questions") };
                text += &format!("  {begins:>3} min  {what}\n");
            }
        }
    }
    text
}

fn said(named: Named) -> &'static str {
    match named {
        Named::Yes => " (named)",
        Named::Partly => " (partly)",
        Named::No => " (not named)",
    }
}

/// A spoken question, with the kata that it is about.
pub fn asked(kata: &str, title: &str, question: &str, style: &Style) -> String {
    let about = style.faint(&format!("  About {kata}: {title}"));
    format!("\n{about}\n{}\n", markdown::render_within(question, "  ", style))
}

/// What the page answers, after one's own answer; without one, that it is told later.
pub fn answered(answer: Option<&str>, style: &Style) -> String {
    match answer {
        Some(answer) => {
            format!("{}\n\n{}\n", style.rule("A senior answer"), markdown::render_within(answer, "  ", style))
        }
        None => "  This kata is yours to solve, so the answer waits for the debrief.\n\n".to_owned(),
    }
}

/// Which checks pass, and nothing of why.
pub fn compact(report: &Report, title: &str, style: &Style) -> String {
    let mut text = format!("{}  {title}\n", style.strong(&report.kata));
    if let Some(problem) = &report.problem {
        text += &format!("{}\n", style.warn(&visible(problem)));
    }
    if let Some(check) = report.checks.first().filter(|c| c.outcome == Outcome::CannotImport) {
        let message = check.message.as_deref().unwrap_or("it cannot be imported");
        return text + &wrap(&format!("The file cannot be imported: {}", visible(message)), "  ", style.width);
    }
    for check in report.checks.iter().filter(|c| !c.stretch || report.verdict == Verdict::Passed) {
        let mark = if check.outcome.passed() { style.good("✓") } else { style.bad("✗") };
        let stretch = if check.stretch { " (stretch)" } else { "" };
        text +=
            &wrap(&format!("{}{stretch}", check.title), "    ", style.width).replacen("    ", &format!("  {mark} "), 1);
    }
    let core: Vec<_> = report.checks.iter().filter(|c| !c.stretch).collect();
    let passed = core.iter().filter(|c| c.outcome.passed()).count();
    text + &match report.verdict {
        Verdict::Passed => format!("{}\n", style.good("passed")),
        Verdict::NotChecked => String::new(),
        _ => format!("{}\n", style.bad(&format!("{passed} of {} checks passed", core.len()))),
    }
}

/// The debrief in full.
pub fn debrief(debrief: &Debrief, style: &Style) -> String {
    let passed = debrief.katas.iter().filter(|k| k.passed).count();
    let named = debrief.questions.iter().filter(|q| q.named == Some(Named::Yes)).count();
    let mut text = format!("{}\n\n", style.rule(&format!("Interview {}: debrief", debrief.interview)));
    text += &format!(
        "  {passed} of {} passed, {named} of {} named, in {} of {} min\n",
        counted(debrief.katas.len(), "kata"),
        counted(debrief.questions.len(), "spoken question"),
        debrief.used,
        debrief.minutes
    );
    for held in &debrief.katas {
        text += &kata(held, style);
    }
    if !debrief.questions.is_empty() {
        text += &format!("\n{}\n", style.rule("Spoken questions"));
        for held in &debrief.questions {
            text += &question(held, style);
        }
    }
    text += &format!("\n{}\n\n", style.rule("What to practise next"));
    let width = debrief.next.iter().map(|step| step.command.len()).max().unwrap_or(0);
    for step in &debrief.next {
        text += &format!("  {:<width$}   {}\n", step.command, step.why);
    }
    text
}

fn kata(held: &KataHeld, style: &Style) -> String {
    let mut text = format!("\n{}\n\n", style.rule(&held.kata));
    let how = match (held.passed, held.attempts) {
        (true, _) => style.good(if held.mastered { "mastered" } else { "passed" }),
        (false, 0) => style.warn("not attempted"),
        (false, _) => style.bad(&format!("not passed: {} of {} checks at best", held.checks_passed, held.checks)),
    };
    text += &format!("  {how}");
    if held.attempts > 0 {
        let attempts = counted(held.attempts as usize, "attempt");
        text += &format!(", {attempts}, {} min (planned: {})", held.used, held.planned);
    }
    text.push('\n');
    for mistake in &held.mistakes {
        text += &wrap(&format!("A known mistake on the way: {}", visible(mistake)), "  ", style.width);
    }
    if let Some(senior) = &held.senior {
        text += &format!("\n  What a senior answer names:\n\n{}", markdown::render_within(senior, "  ", style));
    }
    text
}

fn question(held: &QuestionHeld, style: &Style) -> String {
    let (mark, how) = match held.named {
        Some(Named::Yes) => (style.good("✓"), ""),
        Some(Named::Partly) => (style.warn("~"), ", partly"),
        Some(Named::No) => (style.bad("✗"), ", not named"),
        None => (style.faint("–"), ", not rated"),
    };
    let asked = wrap(&format!("{} ({}{how})", held.question, held.kata), "    ", style.width).replacen(
        "    ",
        &format!("  {mark} "),
        1,
    );
    match &held.answer {
        Some(answer) => format!("\n{asked}\n{}", markdown::render_within(answer, "      ", style)),
        None => format!("\n{asked}"),
    }
}

fn counted(number: usize, what: &str) -> String {
    if number == 1 { format!("1 {what}") } else { format!("{number} {what}s") }
}
