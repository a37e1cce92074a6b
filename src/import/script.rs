//! Checks of a program that reads text and prints some.
//!
//! Owns: the `checks.py` and the prompt that are written for its runs.

use serde::Deserialize;

/// How what is printed is compared.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Comparison {
    Exact,
    #[default]
    Included,
    Regex,
}

/// One run of the program.
#[derive(Debug)]
pub struct Run {
    pub name: String,
    pub input: String,
    pub output: String,
    pub comparison: Comparison,
}

/// Whether a program can be imported without running, and then run: it has `main` and a guard.
pub fn has_main(source: &str) -> bool {
    let guarded = source.lines().any(|line| line.starts_with("if __name__"));
    guarded && source.lines().any(|line| line.starts_with("def main("))
}

/// The checks of a program, one for each run.
pub fn checks(id: &str, runs: &[Run]) -> String {
    let mut text = format!("\"\"\"Checks for {id}, made from its runs in autograding.json.\"\"\"\n\n");
    if runs.iter().any(|run| matches!(run.comparison, Comparison::Regex)) {
        text += "import re\n\n";
    }
    text += "from katabook import check, console, expect\n";
    for (number, run) in runs.iter().enumerate() {
        let compared = match run.comparison {
            Comparison::Exact => {
                format!("expect(printed.strip()).named(\"printed\").equals({}.strip())", literal(&run.output))
            }
            Comparison::Included => format!("expect(printed).named(\"printed\").contains({})", literal(&run.output)),
            Comparison::Regex => format!("assert re.search({}, printed)", literal(&run.output)),
        };
        text += &format!(
            "\n\n@check\ndef {}(solution):\n    {}\n    printed = console.run(solution.main, stdin={}).printed\n    \
             {compared}\n",
            name_of(run, number),
            documented(&run.name, number),
            literal(&run.input),
        );
    }
    text
}

/// What the learner is told: the runs, since there is nothing else to tell.
pub fn prompt(title: &str, runs: &[Run]) -> String {
    let mut text =
        format!("# {title}\n\nWrite a program whose `main()` reads standard input and prints. It is run like this:\n");
    for run in runs {
        let how = match run.comparison {
            Comparison::Exact => "prints exactly",
            Comparison::Included => "prints, among other things,",
            Comparison::Regex => "prints what this pattern finds:",
        };
        text += &format!("\n## {}\n\nGiven\n\n{}\nit {how}\n\n{}", run.name, fenced(&run.input), fenced(&run.output));
    }
    text
}

/// A block of code whatever it holds.
fn fenced(text: &str) -> String {
    let mut fence = "```".to_owned();
    while text.contains(&fence) {
        fence.push('`');
    }
    format!("{fence}text\n{}\n{fence}\n", text.trim_end_matches('\n'))
}

/// A Python literal: JSON writes text as Python reads it.
fn literal(text: &str) -> String {
    serde_json::Value::from(text.replace("\r\n", "\n")).to_string()
}

fn name_of(run: &Run, number: usize) -> String {
    let words: String =
        run.name.to_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    format!("run_{}_{}", number + 1, words.trim_matches('_')).trim_end_matches('_').to_owned()
}

/// A docstring of one line: the name as a literal, so that no quote in it ends it.
fn documented(name: &str, number: usize) -> String {
    let sentence = if name.is_empty() { format!("Run {}", number + 1) } else { name.to_owned() };
    literal(&format!("{}.", sentence.trim_end_matches('.')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_texts_of_others_cannot_leave_their_literals() {
        let run = Run {
            name: "\"\"\" + exit() #\n".into(),
            input: "a\"b\\".into(),
            output: "```".into(),
            comparison: Comparison::Exact,
        };
        let written = checks("hello", std::slice::from_ref(&run));
        assert!(written.contains("def run_1_exit(solution):\n    \"\\\"\\\"\\\" + exit() #\\n.\"\n"), "{written}");
        assert!(written.contains("stdin=\"a\\\"b\\\\\""), "{written}");
        assert!(prompt("Hello", &[run]).contains("````text\n```\n````\n"));
    }

    #[test]
    fn a_program_has_main_only_where_importing_it_does_not_run_it() {
        assert!(has_main("def main():\n    pass\n\nif __name__ == \"__main__\":\n    main()\n"));
        assert!(!has_main("def main():\n    pass\n\nmain()\n"));
        assert!(!has_main("print(input())\n"));
    }
}
