//! The learner's editor: how it is started on a file, at a line.
//!
//! Owns: which editor is meant, and how each one that is known is told a line.
//! Does not own: running it. Nothing is started here, and the environment is handed in.

use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use crate::error::{Error, Result};

/// The command that opens `file`, at `line` (1-based) if the editor is known to take one.
///
/// `$VISUAL` and `$EDITOR` come first, with their arguments. Without them: VS Code in its own terminal, and Zellij's
/// pane with its editor.
///
/// variable: looks up an environment variable.
///
/// # Errors
/// No editor is named, or its command has a quote that is not closed.
pub fn command(variable: impl Fn(&str) -> Option<OsString>, file: &Path, line: Option<usize>) -> Result<Command> {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    for name in ["VISUAL", "EDITOR"] {
        if let Some(value) = set(name) {
            return named(name, &value, file, line);
        }
    }
    let in_vs_code = set("TERM_PROGRAM").is_some_and(|program| program == "vscode");
    if in_vs_code && set("PATH").is_some_and(|path| is_in(&path, "code")) {
        return Ok(with_place(Command::new("code"), Place::AfterG, file, line));
    }
    if set("ZELLIJ").is_some() {
        let mut command = Command::new("zellij");
        command.arg("edit");
        return Ok(with_place(command, Place::LineNumberOption, file, line));
    }
    Err(Error::new("no editor is named")
        .in_file(file)
        .next("open this file yourself, or set VISUAL or EDITOR: `export EDITOR=nano`"))
}

/// The first line that a starter leaves to do, 1-based.
pub fn first_todo(text: &str) -> Option<usize> {
    text.lines().position(|line| line.contains("TODO")).map(|index| index + 1)
}

/// How an editor is told where to begin.
#[derive(Debug, Clone, Copy)]
enum Place {
    /// `+12 file`
    PlusLine,
    /// `file:12`
    AfterColon,
    /// `-g file:12`
    AfterG,
    /// `--line 12 file`
    LineOption,
    /// `--line-number 12 file`
    LineNumberOption,
    Unknown,
}

/// What is known of the program of this name, without its folder and ending.
fn place_of(program: &str) -> Place {
    match program {
        "vi" | "vim" | "nvim" | "gvim" | "view" | "nano" | "pico" | "emacs" | "emacsclient" | "kak" | "micro"
        | "joe" => Place::PlusLine,
        "hx" | "helix" | "subl" | "zed" => Place::AfterColon,
        "code" | "code-insiders" | "codium" | "vscodium" | "cursor" => Place::AfterG,
        "pycharm" | "charm" | "kate" => Place::LineOption,
        _ => Place::Unknown,
    }
}

/// The editor that a variable names, which may come with arguments.
fn named(variable: &str, value: &OsString, file: &Path, line: Option<usize>) -> Result<Command> {
    let words = value.to_str().and_then(shlex::split).unwrap_or_default();
    let Some((program, arguments)) = words.split_first() else {
        let shown = value.to_string_lossy();
        return Err(Error::new(format!("${variable} is no command: {shown:?}"))
            .in_file(file)
            .next(format!("open this file yourself, or set {variable} to your editor's command")));
    };
    let mut command = Command::new(program);
    command.args(arguments);
    let name = Path::new(program).file_stem().unwrap_or_default().to_string_lossy();
    Ok(with_place(command, place_of(&name), file, line))
}

fn with_place(mut command: Command, place: Place, file: &Path, line: Option<usize>) -> Command {
    let Some(line) = line else {
        command.arg(file);
        return command;
    };
    let number = line.to_string();
    let file_and_line = || {
        let mut text = file.as_os_str().to_owned();
        text.push(format!(":{line}"));
        text
    };
    match place {
        Place::PlusLine => command.arg(format!("+{line}")).arg(file),
        Place::AfterColon => command.arg(file_and_line()),
        Place::AfterG => command.arg("-g").arg(file_and_line()),
        Place::LineOption => command.args(["--line", &number]).arg(file),
        Place::LineNumberOption => command.args(["--line-number", &number]).arg(file),
        Place::Unknown => command.arg(file),
    };
    command
}

fn is_in(path: &OsString, program: &str) -> bool {
    std::env::split_paths(path).any(|folder| folder.join(program).is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The command line for a file with its first TODO in line 7.
    fn line(variables: &[(&str, &str)]) -> String {
        let look_up = |name: &str| variables.iter().find(|(n, _)| *n == name).map(|(_, value)| OsString::from(value));
        match command(look_up, Path::new("text/slugs.py"), Some(7)) {
            Ok(command) => std::iter::once(command.get_program())
                .chain(command.get_args())
                .map(|word| format!("<{}>", word.to_string_lossy()))
                .collect(),
            Err(problem) => problem.with_next(),
        }
    }

    #[test]
    fn an_editor_is_told_the_line_in_its_own_way() {
        assert_eq!(line(&[("EDITOR", "vim")]), "<vim><+7><text/slugs.py>");
        assert_eq!(line(&[("EDITOR", "/usr/bin/hx")]), "</usr/bin/hx><text/slugs.py:7>");
        assert_eq!(line(&[("EDITOR", "code --wait")]), "<code><--wait><-g><text/slugs.py:7>");
        assert_eq!(line(&[("EDITOR", "pycharm")]), "<pycharm><--line><7><text/slugs.py>");
    }

    #[test]
    fn one_that_is_not_known_is_given_the_file_alone() {
        assert_eq!(line(&[("EDITOR", "ed")]), "<ed><text/slugs.py>");
    }

    #[test]
    fn visual_comes_before_editor_and_an_empty_one_counts_as_unset() {
        assert_eq!(line(&[("VISUAL", "nano"), ("EDITOR", "ed")]), "<nano><+7><text/slugs.py>");
        assert_eq!(line(&[("VISUAL", ""), ("EDITOR", "ed")]), "<ed><text/slugs.py>");
    }

    #[test]
    fn arguments_are_split_as_a_shell_splits_them() {
        assert_eq!(
            line(&[("EDITOR", "'/my tools/vim' -c \"set nu\"")]),
            "</my tools/vim><-c><set nu><+7><text/slugs.py>"
        );
        assert_eq!(
            line(&[("EDITOR", "vim 'oops")]),
            "text/slugs.py: $EDITOR is no command: \"vim 'oops\"; \
             open this file yourself, or set EDITOR to your editor's command"
        );
    }

    #[test]
    fn zellij_opens_a_pane_and_vs_code_needs_its_program() {
        assert_eq!(line(&[("ZELLIJ", "0")]), "<zellij><edit><--line-number><7><text/slugs.py>");
        assert!(line(&[("TERM_PROGRAM", "vscode"), ("PATH", "/nowhere")]).starts_with("text/slugs.py: no editor"));
        let folder = tempfile::tempdir().expect("a temporary folder");
        std::fs::write(folder.path().join("code"), "").expect("writable");
        let path = folder.path().to_string_lossy();
        assert_eq!(line(&[("TERM_PROGRAM", "vscode"), ("PATH", &path)]), "<code><-g><text/slugs.py:7>");
    }

    #[test]
    fn without_an_editor_the_file_is_named_and_what_to_set() {
        assert_eq!(
            line(&[]),
            "text/slugs.py: no editor is named; open this file yourself, or set VISUAL or EDITOR: `export EDITOR=nano`"
        );
    }

    #[test]
    fn the_first_todo_is_where_to_begin() {
        assert_eq!(first_todo("a\n# TODO: b\n# TODO: c\n"), Some(2));
        assert_eq!(first_todo("a\n"), None);
    }
}
