//! The docstring that opens a program of a workbook, and the lines at its end that say something to the engine.
//!
//! Owns: finding them. Does not own: which of them a program must have (`mistake`, `breaks`).

/// What a docstring says of the program below it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Told<'d> {
    /// What people read.
    pub text: &'d str,
    /// `Breaks: "…"`: sentences of the prompt that the program breaks, in one line each.
    pub breaks: Vec<String>,
    /// `Fails: …`: names of checks.
    pub fails: Vec<String>,
    /// `Whole file.`
    pub whole: bool,
}

/// What a docstring says: text for people, and below it, each at the beginning of a line, `Breaks:`, `Fails:` and
/// `Whole file.`, in any order.
pub(super) fn told(doc: &str) -> Told<'_> {
    let end = doc.split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        Some((start, line))
    });
    let end = end.filter(|(_, line)| opens(line)).map(|(start, _)| start).next().unwrap_or(doc.len());
    let mut told = Told { text: doc[..end].trim(), ..Told::default() };
    let mut open: Option<String> = None;
    let mut close = |part: Option<String>| match part.as_deref().and_then(|part| part.split_once(':')) {
        Some(("Breaks", sentence)) => told.breaks.push(unquoted(sentence)),
        Some((_, names)) => {
            told.fails.extend(names.split([',', ' ', '\n']).filter(|name| !name.is_empty()).map(str::to_owned));
        }
        None => told.whole |= part.is_some(),
    };
    for line in doc[end..].lines() {
        match (&mut open, opens(line)) {
            (Some(part), false) => *part += &format!("\n{line}"),
            (open, _) => close(open.replace(line.to_owned())),
        }
    }
    close(open);
    told
}

const WHOLE: &str = "Whole file.";

fn opens(line: &str) -> bool {
    line.starts_with("Breaks:") || line.starts_with("Fails:") || line.trim_end() == WHOLE
}

/// A quotation in one line, without its marks.
fn unquoted(quoted: &str) -> String {
    let line = on_one_line(quoted);
    let inner = line.strip_prefix(['"', '“']).and_then(|rest| rest.strip_suffix(['"', '”']));
    inner.unwrap_or(&line).trim().to_owned()
}

/// A text with single blanks wherever it had white space.
pub(super) fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A file's docstring, and what follows it. The text between the `"""` that open a file and the next ones, without
/// common indentation (there is none in a module's docstring).
pub(super) fn documented(source: &str) -> Option<(&str, &str)> {
    let inner = source.trim_start().strip_prefix("\"\"\"")?;
    inner.split_once("\"\"\"").map(|(doc, rest)| (doc.trim(), rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_engine_is_told_stands_below_what_people_read() {
        let doc = "It sorts.\n\nFails: is no line of\nits own. Fails.\n\nBreaks: \"They come\n  in order.\"\nBreaks: \"No\nmore.\"\n\nFails: a, b\n  c\nWhole file.";
        let doc = doc.replacen("Fails: is", "It fails: is", 1);
        let strings = |all: &[&str]| all.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            told(&doc),
            Told {
                text: "It sorts.\n\nIt fails: is no line of\nits own. Fails.",
                breaks: strings(&["They come in order.", "No more."]),
                fails: strings(&["a", "b", "c"]),
                whole: true,
            }
        );
        assert_eq!(told("Only text."), Told { text: "Only text.", ..Told::default() });
    }
}
