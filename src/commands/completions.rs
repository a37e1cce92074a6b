//! `kata completions`, and the answers to a shell that completes a command line.
//!
//! Owns: which arguments are katas and topics, and where their names come from.
//! Does not own: how a shell asks (clap_complete's `env`: the variable COMPLETE names the shell).

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use clap::{Arg, Args, ValueEnum};
use clap_complete::engine::{
    ArgValueCandidates, ArgValueCompleter, CompletionCandidate, PathCompleter, ValueCompleter,
};
use clap_complete::env::CompleteEnv;

use super::console::Console;
use crate::catalog::Workbook;
use crate::error::{Error, Result};
use crate::exit_code::Exit;

/// Print the line that makes your shell complete what you type
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  kata completions bash >> ~/.bashrc\n  kata completions fish")]
pub struct CompletionsArgs {
    /// The shell to complete in
    pub shell: Shell,
}

/// A shell that `kata` can complete in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Shell {
    Bash,
    Zsh,
    Fish,
    #[value(name = "powershell")]
    PowerShell,
}

pub fn run(args: &CompletionsArgs, console: &Console) -> Result<Exit> {
    let (file, line) = match args.shell {
        Shell::Bash => ("~/.bashrc", "source <(COMPLETE=bash kata)"),
        Shell::Zsh => ("~/.zshrc, below `compinit`", "source <(COMPLETE=zsh kata)"),
        Shell::Fish => ("~/.config/fish/completions/kata.fish", "COMPLETE=fish kata | source"),
        Shell::PowerShell => (
            "your $PROFILE",
            "$env:COMPLETE = \"powershell\"; kata | Out-String | Invoke-Expression; Remove-Item Env:\\COMPLETE",
        ),
    };
    console.print(&format!("# kata: put this line into {file}, and begin a new shell.\n{line}\n"));
    Ok(Exit::Passed)
}

/// Answer a shell that asks for completions; false if none does, and this is an ordinary run.
///
/// cli: the command line, as it is defined.
pub fn answered(cli: fn() -> clap::Command) -> bool {
    let completed = || cli().mut_subcommands(|command| command.mut_args(with_candidates));
    let answer = CompleteEnv::with_factory(completed).try_complete(std::env::args_os(), None);
    answer.unwrap_or_else(|problem| {
        Console::new().error(&Error::new(problem.to_string()).next("`kata completions SHELL` prints the line to use"));
        true
    })
}

/// An argument, with what it may be.
fn with_candidates(arg: Arg) -> Arg {
    match arg.get_id().as_str() {
        "kata" | "katas" => arg.add(ArgValueCandidates::new(katas)),
        "what" => arg.add(ArgValueCompleter::new(kata_then_file)),
        "place" => arg.add(ArgValueCandidates::new(|| topics().into_iter().chain(katas()).collect::<Vec<_>>())),
        "topic" | "topics" => arg.add(ArgValueCandidates::new(topics)),
        _ => arg,
    }
}

fn katas() -> Vec<CompletionCandidate> {
    let ids = workbook().map(|workbook| workbook.ids().iter().map(|at| at.id.clone()).collect::<Vec<_>>());
    ids.unwrap_or_default().into_iter().map(CompletionCandidate::new).collect()
}

fn topics() -> Vec<CompletionCandidate> {
    let topics = workbook().map(|workbook| workbook.topics).unwrap_or_default();
    topics.into_iter().map(|topic| CompletionCandidate::new(topic.id).help(Some(topic.summary.into()))).collect()
}

/// The arguments of `kata check`: a kata, then a file; with --reference, katas only.
fn kata_then_file(current: &OsStr) -> Vec<CompletionCandidate> {
    let words: Vec<OsString> = asked_about().skip_while(|word| word != "check").skip(1).collect();
    let is_option = |word: &OsStr| word.to_string_lossy().starts_with("--");
    let mut arguments = words.iter().enumerate().filter(|(index, word)| {
        let value_of_option = *index > 0 && words[index - 1] == "--workbook";
        !is_option(word) && !value_of_option
    });
    let is_first = arguments.next().is_none_or(|(_, word)| word == current);
    if is_first || words.iter().any(|word| word == "--reference") {
        let begun = current.to_string_lossy();
        katas().into_iter().filter(|kata| kata.get_value().to_string_lossy().starts_with(&*begun)).collect()
    } else {
        PathCompleter::file().complete(current)
    }
}

/// The workbook that the command line in question means. A shell has no use for what is wrong with it.
fn workbook() -> Option<Workbook> {
    let mut words = asked_about();
    while let Some(word) = words.next() {
        if word == "--workbook" {
            return super::open_workbook(words.next().map(PathBuf::from).as_deref()).ok();
        }
        if let Some(folder) = word.to_str().and_then(|word| word.strip_prefix("--workbook=")) {
            return super::open_workbook(Some(folder.as_ref())).ok();
        }
    }
    super::open_workbook(None).ok()
}

/// The words of the command line that a shell asks about: it hands them over after `--`.
fn asked_about() -> impl Iterator<Item = OsString> {
    std::env::args_os().skip_while(|word| word != "--").skip(1)
}
