//! `kata doctor`

use clap::Args;

use super::args::WorkbookArgs;
use super::console::Console;
use crate::error::Result;
use crate::exit_code::Exit;
use crate::judge::{Judge, Options};

/// Tell which Python runs, and what isolation is in force or missing
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  kata doctor")]
pub struct DoctorArgs {
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

pub fn run(args: &DoctorArgs, console: &Console) -> Result<Exit> {
    let style = &console.style;
    let judge = Judge::start(Options { warm: true, ..Options::default() })?;
    let python = judge.python();
    let mut text = format!("kata {}\n\n{}\n", env!("CARGO_PKG_VERSION"), style.strong("Python"));
    for (what, value) in [
        ("version", python.build.as_str()),
        ("library", python.library.as_deref().unwrap_or("(the system does not tell)")),
        ("prefix", &python.prefix),
        ("sqlite", python.sqlite.as_deref().unwrap_or("(not installed)")),
    ] {
        text += &format!("  {what:<9} {value}\n");
    }
    text += "  To use another one: PYO3_PYTHON=/path/to/python cargo install --path . --force\n";
    text += &format!("\n{}\n", style.strong("Isolation of each check"));
    for layer in &python.isolation {
        let mark = if layer.in_force { style.good("✓") } else { style.warn("✗") };
        text += &format!("  {mark} {:<20} {}\n", layer.name, layer.detail);
    }
    let workbook = super::open_workbook(args.workbook.workbook.as_deref())?;
    let katas = workbook.katas();
    let broken: Vec<_> = katas.iter().filter_map(|k| k.as_ref().err()).collect();
    text += &format!("\n{}\n  {}: {} katas\n", style.strong("Workbook"), workbook.title, katas.len());
    for problem in &broken {
        text += &format!("  {} {problem}\n", style.bad("✗"));
    }
    console.print(&text);
    Ok(if broken.is_empty() { Exit::Passed } else { Exit::Broken })
}
