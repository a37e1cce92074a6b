//! A prediction: a short program, and the question what it prints.
//!
//! Owns: reading `predict/*.py`. Does not own: running one (`judge`): what it prints is written nowhere.

use std::path::Path;

use super::docstring::documented;
use crate::error::Error;

/// A program to be read before it is run. Its docstring asks the question in the first line, explains the truth, and
/// has a part `Predicted:` for each wrong answer that is to be expected.
#[derive(Debug, Clone)]
pub struct Prediction {
    /// The file's name without `.py`.
    pub name: String,
    pub question: String,
    /// Why it prints what it prints (Markdown).
    pub explanation: String,
    pub believed: Vec<Believed>,
    /// The program without its docstring.
    pub program: String,
}

/// A wrong prediction that is to be expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Believed {
    /// What is said to be printed, lines ended by newlines.
    pub printed: String,
    /// What that believes, and why it is not so (Markdown).
    pub explanation: String,
}

/// What opens a wrong prediction, at the beginning of a line.
const OPENS: &str = "\n\nPredicted:\n";

impl Prediction {
    /// Read one from its file.
    ///
    /// # Errors
    /// No docstring, an empty part of it, no program after it, or no wrong prediction.
    pub fn parse(name: &str, source: String, file: &Path) -> Result<Prediction, Error> {
        let wrong = |what: &str| {
            Error::new(what).in_file(file).at_line(1).next(
                "open the file with a docstring: the question in one line, an empty line, the explanation, and for \
                 each wrong answer an empty line, `Predicted:`, its lines indented by four, and what it believes",
            )
        };
        let (doc, program) = documented(&source).ok_or_else(|| wrong("this prediction has no docstring"))?;
        let mut parts = doc.split(OPENS);
        let (question, explanation) = parts
            .next()
            .and_then(|head| head.split_once("\n\n"))
            .ok_or_else(|| wrong("this prediction's docstring has no explanation"))?;
        let believed: Option<Vec<Believed>> = parts.map(wrong_prediction).collect();
        let believed = believed.ok_or_else(|| wrong("a wrong prediction lacks its lines or its explanation"))?;
        if believed.is_empty() || program.trim().is_empty() || question.trim().is_empty() {
            return Err(wrong("a part of this prediction is missing"));
        }
        Ok(Prediction {
            name: name.to_owned(),
            question: question.trim().to_owned(),
            explanation: explanation.trim().to_owned(),
            believed,
            program: format!("{}\n", program.trim()),
        })
    }

    /// What is to be said to who predicted `printed`, which was wrong: the belief behind it if it is known.
    pub fn belief(&self, printed: &str) -> Option<&Believed> {
        self.believed.iter().find(|b| same_output(&b.printed, printed))
    }
}

/// Whether two outputs are the same but for blanks at the ends of lines and empty lines at the end: nobody sees those.
pub fn same_output(a: &str, b: &str) -> bool {
    as_seen(a) == as_seen(b)
}

/// An output without what nobody sees: blanks at the ends of lines, empty lines at the end.
pub fn as_seen(output: &str) -> String {
    output.trim_end().lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

/// Indented lines, then their explanation.
fn wrong_prediction(part: &str) -> Option<Believed> {
    let ends = |line: &&str| !line.is_empty() && !line.starts_with("    ");
    let lines: Vec<&str> = part.lines().collect();
    let text = lines.iter().position(ends)?;
    let (printed, explanation) = lines.split_at(text);
    let printed: String =
        printed.iter().map(|line| line.strip_prefix("    ").unwrap_or("").to_owned() + "\n").collect();
    let printed = printed.trim_end().to_owned() + "\n";
    (!printed.trim().is_empty()).then(|| Believed { printed, explanation: explanation.join("\n").trim().to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "\"\"\"What is printed?\n\nThe truth.\n\nPredicted:\n    0\n      1\nThat believes this.\n\nMore.\n\nPredicted:\n    2\nAnd that.\n\"\"\"\n\nprint(1)\n";

    fn read(source: &str) -> Result<Prediction, Error> {
        Prediction::parse("p", source.to_owned(), Path::new("predict/p.py"))
    }

    #[test]
    fn a_file_has_a_question_an_explanation_wrong_answers_and_a_program() {
        let found = read(FILE).expect("it is whole");
        assert_eq!((found.question.as_str(), found.explanation.as_str()), ("What is printed?", "The truth."));
        assert_eq!(found.program, "print(1)\n");
        let believed =
            |printed: &str, explanation: &str| Believed { printed: printed.into(), explanation: explanation.into() };
        assert_eq!(
            found.believed,
            [believed("0\n  1\n", "That believes this.\n\nMore."), believed("2\n", "And that.")]
        );
    }

    #[test]
    fn a_wrong_answer_is_found_whatever_blanks_end_its_lines() {
        let found = read(FILE).expect("it is whole");
        assert_eq!(found.belief("0 \n  1\n\n").map(|b| b.printed.as_str()), Some("0\n  1\n"));
        assert_eq!(found.belief("0\n1\n"), None);
    }

    #[test]
    fn a_file_without_a_wrong_answer_is_an_error_with_its_place() {
        let error = read("\"\"\"Why?\n\nBecause.\n\"\"\"\nprint(1)\n").expect_err("nothing to get wrong");
        assert_eq!(error.to_string(), "predict/p.py:1: a part of this prediction is missing");
    }
}
