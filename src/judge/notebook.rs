//! A notebook handed in: its code cells, put together to one module.
//!
//! Owns: reading Jupyter's JSON (nbformat 3 and 4), what of a cell is for notebooks only, and which cell a line is of.
//! Does not own: whether the code is any good (the harness says that, as of every file).

use serde_json::Value;

use crate::outcome::{CheckReport, InCell, Outcome};

/// How many of the lines that were left out are named.
const NAMED: usize = 3;

/// Where the code of a submission comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notebook {
    /// The first line of each code cell in the module.
    begins: Vec<u32>,
    /// What is for notebooks only, and no part of the module.
    left_out: Vec<String>,
}

impl Notebook {
    /// The notebook that `file` is, and its code as a module; None if it is none.
    pub fn read(file: &[u8]) -> Option<(Notebook, Vec<u8>)> {
        let file = file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(file).trim_ascii_start();
        if !file.starts_with(b"{") {
            return None;
        }
        let json: Value = serde_json::from_slice(file).ok()?;
        json.get("nbformat")?;
        let cells = json.get("cells").or_else(|| json.pointer("/worksheets/0/cells"))?.as_array()?;
        let (mut notebook, mut module, mut lines) =
            (Notebook { begins: Vec::new(), left_out: Vec::new() }, String::new(), 0);
        for cell in cells.iter().filter(|cell| cell["cell_type"] == "code") {
            let code = notebook.module_part(&text_of(cell));
            notebook.begins.push(lines + 1);
            lines += code.matches('\n').count() as u32;
            module += &code;
        }
        Some((notebook, module.into_bytes()))
    }

    /// How it was read, in a sentence.
    pub fn told(&self) -> String {
        let cells = match self.begins.len() {
            0 => return "a notebook without a code cell".to_owned(),
            1 => "its code cell is read as a module".to_owned(),
            count => format!("its {count} code cells are read as one module"),
        };
        let named: Vec<String> = self.left_out.iter().take(NAMED).map(|line| format!("`{line}`")).collect();
        let more = match self.left_out.len().saturating_sub(NAMED) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        match named.is_empty() {
            true => format!("a notebook: {cells}"),
            false => format!("a notebook: {cells}, without what only notebooks know: {}{more}", named.join(", ")),
        }
    }

    /// Name the cells of a report's lines.
    pub fn place(&self, report: &mut CheckReport) {
        if let Some(place) = &mut report.location {
            place.cell = self.cell_of(place.line);
        }
        for frame in &mut report.frames {
            frame.cell = self.cell_of(frame.line);
        }
        if report.outcome == Outcome::CannotImport {
            report.message = report.message.take().map(|message| self.of_cells(&message));
        }
    }

    fn cell_of(&self, line: u32) -> Option<InCell> {
        let cell = self.begins.iter().rposition(|first| *first <= line)?;
        Some(InCell { cell: cell as u32 + 1, line: line - self.begins[cell] + 1 })
    }

    /// What is said of a module, said of the notebook that it was.
    fn of_cells(&self, message: &str) -> String {
        match (message.starts_with("the file is empty"), self.begins.is_empty()) {
            (true, true) => "the notebook has no code cell: put the solution into one".to_owned(),
            (true, false) => "no code cell of the notebook holds any Python".to_owned(),
            // It is the notebook.
            (false, _) => self.with_cells(&message.replace(", or hand in the notebook (.ipynb) itself", "")),
        }
    }

    /// `line 7` in a sentence about the module, as `cell 2, line 3`.
    fn with_cells(&self, message: &str) -> String {
        let mut parts = message.split("line ");
        let mut text = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let digits = part.len() - part.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            match part[..digits].parse().ok().and_then(|line| self.cell_of(line)) {
                Some(InCell { cell, line }) => text += &format!("cell {cell}, line {line}{}", &part[digits..]),
                None => text += &format!("line {part}"),
            }
        }
        text
    }

    /// A cell's lines, each with its end, where what only notebooks know is a comment.
    fn module_part(&mut self, cell: &str) -> String {
        let first = cell.lines().next().unwrap_or_default().trim();
        let magic = first.strip_prefix("%%").and_then(|rest| rest.split_whitespace().next());
        let whole = magic.is_some_and(|magic| !is_of_code(magic, first));
        let (mut code, mut scan) = (String::new(), Scan::default());
        for (number, line) in cell.lines().enumerate() {
            if whole || (number == 0 && magic.is_some()) {
                code += &format!("# {line}\n");
            } else if scan.is_between_statements()
                && let Some(instead) = instead_of(line.trim())
            {
                let margin = &line[..line.len() - line.trim_start().len()];
                code += &format!("{margin}{instead}  # {}\n", line.trim());
                self.left_out.push(line.trim().to_owned());
            } else {
                scan.take(line);
                code += &format!("{line}\n");
            }
        }
        if magic.is_some() {
            self.left_out.push(first.to_owned());
        }
        code
    }
}

/// The text of a cell: one string, or a list of lines.
fn text_of(cell: &Value) -> String {
    match cell.get("source").or_else(|| cell.get("input")) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(lines)) => lines.iter().filter_map(Value::as_str).collect(),
        _ => String::new(),
    }
}

/// Whether the rest of a cell is Python, below a magic in its first line that measures it or writes it to a file as well.
fn is_of_code(magic: &str, first: &str) -> bool {
    match magic {
        "time" | "timeit" | "capture" | "prun" => true,
        "writefile" | "file" => {
            let file = first.split_whitespace().next_back().unwrap_or_default();
            file.ends_with(".py") && !file.starts_with("test") && !file.ends_with("_test.py")
        }
        _ => false,
    }
}

/// The statement that stands for one of IPython's, for a block needs one; None if it is Python's.
fn instead_of(line: &str) -> Option<String> {
    if is_for_notebooks(line) {
        return Some("pass".to_owned());
    }
    let (name, value) = line.split_once('=')?;
    let name = name.trim_end();
    let is_name = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '.');
    let value = value.trim_start();
    let is_command = value.starts_with('!') && !value.starts_with("!=");
    let is_magic = value.strip_prefix('%').is_some_and(|magic| magic.starts_with(|c: char| c.is_ascii_alphabetic()));
    (is_name && (is_command || is_magic)).then(|| format!("{name} = None"))
}

/// Whether a statement is one of IPython's: `%magic`, `!command`, `name?`.
fn is_for_notebooks(line: &str) -> bool {
    let magic = line.trim_start_matches('%');
    let name = line.trim_end_matches('?');
    let is_name = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '.');
    line.starts_with('!')
        || (magic.len() < line.len() && magic.starts_with(|c: char| c.is_ascii_alphabetic()))
        || (name.len() < line.len() && is_name(name))
        || line.strip_prefix('?').is_some_and(is_name)
}

/// As much of Python's grammar as tells where a statement begins.
#[derive(Default)]
struct Scan {
    depth: usize,
    /// What closes the text of several lines that is open.
    quote: Option<&'static str>,
    continued: bool,
}

impl Scan {
    fn is_between_statements(&self) -> bool {
        self.depth == 0 && self.quote.is_none() && !self.continued
    }

    fn take(&mut self, line: &str) {
        let mut rest = line;
        while let Some(c) = rest.chars().next() {
            if let Some(quote) = self.quote {
                match (rest.starts_with(quote), c) {
                    (true, _) => (rest, self.quote) = (&rest[quote.len()..], None),
                    (false, '\\') => rest = rest.get(1..).map(skip_one).unwrap_or_default(),
                    (false, _) => rest = skip_one(rest),
                }
                continue;
            }
            match c {
                '#' => break,
                '\'' | '"' => {
                    let opens = ["'''", "\"\"\"", "'", "\""].into_iter().find(|quote| rest.starts_with(quote));
                    rest = &rest[opens.map_or(1, str::len)..];
                    self.quote = opens;
                    continue;
                }
                '(' | '[' | '{' => self.depth += 1,
                ')' | ']' | '}' => self.depth = self.depth.saturating_sub(1),
                _ => {}
            }
            rest = skip_one(rest);
        }
        self.continued = line.ends_with('\\');
        if self.quote.is_some_and(|quote| quote.len() == 1) && !self.continued {
            self.quote = None; // it ends with its line, well or not
        }
    }
}

fn skip_one(text: &str) -> &str {
    let mut chars = text.chars();
    chars.next();
    chars.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cells: &[&str]) -> (Notebook, String) {
        let cell = |text: &&str| serde_json::json!({"cell_type": "code", "source": text});
        let cells: Vec<Value> = cells.iter().map(cell).collect();
        let file = serde_json::json!({"nbformat": 4, "cells": cells}).to_string();
        let (notebook, module) = Notebook::read(file.as_bytes()).expect("it is a notebook");
        (notebook, String::from_utf8(module).expect("it is text"))
    }

    #[test]
    fn code_cells_become_one_module_and_lines_know_their_cells() {
        let (notebook, module) = read(&["a = 1\nb = 2", "c = 3"]);
        assert_eq!(module, "a = 1\nb = 2\nc = 3\n");
        assert_eq!(notebook.cell_of(2), Some(InCell { cell: 1, line: 2 }));
        assert_eq!(notebook.with_cells("line 3, called from line 2"), "cell 2, line 1, called from cell 1, line 2");
        assert_eq!(notebook.told(), "a notebook: its 2 code cells are read as one module");
    }

    #[test]
    fn what_only_notebooks_know_is_left_out_and_named() {
        let (notebook, module) = read(&["%matplotlib inline\nif x:\n    !ls\nlen?", "%%bash\nls", "%%time\nx = 1"]);
        assert_eq!(
            module,
            "pass  # %matplotlib inline\nif x:\n    pass  # !ls\npass  # len?\n# %%bash\n# ls\n# %%time\nx = 1\n"
        );
        assert_eq!(
            notebook.told(),
            "a notebook: its 3 code cells are read as one module, without what only notebooks know: \
             `%matplotlib inline`, `!ls`, `len?` and 2 more"
        );
    }

    #[test]
    fn a_name_that_is_given_what_a_magic_answers_is_there() {
        let (_, module) = read(&["t = %timeit -o 1\nfiles = !ls\nx = y != 2\nz = a %b"]);
        assert_eq!(module, "t = None  # t = %timeit -o 1\nfiles = None  # files = !ls\nx = y != 2\nz = a %b\n");
    }

    #[test]
    fn a_cell_that_writes_a_module_is_code_and_one_that_writes_tests_is_not() {
        let (_, module) = read(&["%%writefile f.py\nx = 1", "%%writefile test_f.py\nimport f"]);
        assert_eq!(module, "# %%writefile f.py\nx = 1\n# %%writefile test_f.py\n# import f\n");
    }

    #[test]
    fn a_notebook_without_code_says_so() {
        let (notebook, _) = read(&[]);
        assert_eq!(notebook.told(), "a notebook without a code cell");
        assert!(notebook.of_cells("the file is empty: there is nothing in it").contains("has no code cell"));
    }

    #[test]
    fn lines_within_texts_and_brackets_are_left_alone() {
        let code = "x = '''\n!ls\n'''\ny = (5\n%x)\nz = 'it\\'s' # '''\n";
        assert_eq!(read(&[code]).1, code);
    }

    #[test]
    fn other_json_is_no_notebook() {
        assert_eq!(Notebook::read(b"{\"cells\": []}"), None);
        assert_eq!(Notebook::read(b"{'a': 1}"), None);
    }
}
