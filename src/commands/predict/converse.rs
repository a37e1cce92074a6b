//! Predicting on a terminal: a program, an answer line by line, the next one.

use std::io::{self, BufRead, Read};

use super::programs::Program;
use crate::catalog::Prediction;
use crate::commands::console::Console;
use crate::commands::start_judge;
use crate::error::{Error, Result};
use crate::judge::Options;
use crate::predict::Told;
use crate::report;
use crate::workspace::Practice;

/// The largest answer that is read, in bytes: programs print a dozen lines.
pub const LARGEST: u64 = 1 << 16;

/// Go through the programs, asking for each; whether all that was said held.
pub fn converse(programs: &[Program<'_>], practice: Option<&Practice>, console: &Console) -> Result<bool> {
    let judge = start_judge(Options::default(), false, programs.iter().map(|program| program.kata), console)?;
    let mut input = io::stdin().lock();
    let mut results = Vec::new();
    for (number, program) in programs.iter().enumerate() {
        // Run before it is asked about, so that a program which fails is an error before anybody has typed.
        let printed = program.printed(&judge)?;
        let lines = Lines::of(program.prediction, &printed);
        let shown = report::predict::program(program.kata, program.prediction, program.place, &console.style);
        console.print(&format!("{shown}\n{}", lines.asked_for()));
        match lines.read(&mut input, || console.print("> ")).map_err(|e| unreadable(&e))? {
            None => break,
            Some(said) if said.trim().is_empty() => console.print("\nPassed over.\n"),
            Some(said) => {
                let told = Told::new(program.prediction, &said, &printed);
                console.print(&format!("\n{}", report::predict::told(&told, &console.style)));
                program.remember(&told, practice, console);
                results.push(told.held());
            }
        }
        if number + 1 == programs.len() || !goes_on(&mut input, programs.len() - number - 1, console)? {
            break;
        }
    }
    let held = results.iter().filter(|held| **held).count();
    if !results.is_empty() {
        let again = if practice.is_some() && held < results.len() { AGAIN } else { "" };
        console.print(&format!("\n{held} of {} predictions held.\n{again}", results.len()));
    }
    Ok(held == results.len())
}

const AGAIN: &str = "Next: `kata predict` brings back what did not hold.\n";

/// Offer the next program.
fn goes_on(input: &mut impl BufRead, left: usize, console: &Console) -> Result<bool> {
    console.print(&format!("\nEnter for the next program ({left} left), q to stop: "));
    let line = line(input).map_err(|e| unreadable(&e))?;
    let more = line.as_deref().is_some_and(|text| !text.trim().starts_with(['q', 'Q', 'n', 'N']));
    console.print("\n");
    Ok(more)
}

/// How the lines of an answer end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lines {
    UntilEmpty,
    /// Empty lines belong to the answer.
    UntilDot,
}

impl Lines {
    /// Empty lines count where the truth or a wrong answer that is expected has some: asking for a dot where the
    /// truth alone has some would give it away.
    fn of(prediction: &Prediction, printed: &str) -> Lines {
        let inner = |text: &str| text.trim_end().lines().any(|line| line.trim().is_empty());
        let any = inner(printed) || prediction.believed.iter().any(|belief| inner(&belief.printed));
        if any { Lines::UntilDot } else { Lines::UntilEmpty }
    }

    fn asked_for(self) -> &'static str {
        match self {
            Lines::UntilEmpty => "Type what it prints, line by line, then an empty line. (Nothing: pass it over.)\n",
            Lines::UntilDot => {
                "Type what it prints, line by line, then a line with a dot alone: an empty line\n\
                 may belong to it. (Nothing: pass it over.)\n"
            }
        }
    }

    /// The lines up to the end; None if the input ended before anything was typed.
    fn read(self, input: &mut impl BufRead, prompt: impl Fn()) -> io::Result<Option<String>> {
        let mut answer = String::new();
        loop {
            prompt();
            match line(input)? {
                None => return Ok(Some(answer).filter(|text| !text.is_empty())),
                Some(line) if line.trim() == "." => return Ok(Some(answer)),
                Some(line) if line.trim().is_empty() && self == Lines::UntilEmpty => return Ok(Some(answer)),
                Some(line) => answer += &(line + "\n"),
            }
        }
    }
}

/// One line without its end; None at the end of the input.
fn line(input: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    let read = input.by_ref().take(LARGEST).read_until(b'\n', &mut bytes)?;
    Ok((read > 0).then(|| String::from_utf8_lossy(&bytes).trim_end_matches(['\n', '\r']).to_owned()))
}

/// Standard input that cannot be read.
pub fn unreadable(problem: &io::Error) -> Error {
    Error::new(format!("cannot read standard input: {problem}")).next("`--answer TEXT` gives the answer without it")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: Lines, typed: &str) -> Option<String> {
        lines.read(&mut typed.as_bytes(), || {}).expect("memory can be read")
    }

    #[test]
    fn an_empty_line_or_a_dot_ends_an_answer() {
        assert_eq!(read(Lines::UntilEmpty, "0\n 1\n\n2\n").as_deref(), Some("0\n 1\n"));
        assert_eq!(read(Lines::UntilEmpty, "0\n.\n2\n").as_deref(), Some("0\n"));
    }

    #[test]
    fn where_empty_lines_are_printed_a_dot_alone_ends_an_answer() {
        assert_eq!(read(Lines::UntilDot, "0\n\n2\n.\n").as_deref(), Some("0\n\n2\n"));
    }

    #[test]
    fn nothing_typed_passes_over_and_the_end_of_input_stops() {
        assert_eq!(read(Lines::UntilEmpty, "\n").as_deref(), Some(""));
        assert_eq!(read(Lines::UntilEmpty, ""), None);
        assert_eq!(read(Lines::UntilEmpty, "0").as_deref(), Some("0\n"));
    }
}
