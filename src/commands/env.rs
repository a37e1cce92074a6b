//! `kata env`
//!
//! Which environments are meant is in `wanted`, making them, with what is seen of it, in `sync`, what is listed in `list`.

pub mod list;
pub mod sync;
pub mod wanted;

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use self::wanted::{NOTHING, Wanted, all, megabytes, named, own, python, unknown};
use super::args::{Format, WorkbookArgs};
use super::console::Console;
use crate::environment::resolve::Locking;
use crate::environment::store::Store;
use crate::environment::vendor::vendor;
use crate::error::Result;
use crate::exit_code::Exit;
use crate::judge::PythonFacts;

/// Bring the packages that katas need to this machine
///
/// A workbook groups the packages of its katas in environments, each with a lock: every package in one version, with the
/// hashes of its files. `kata env sync` makes one in your cache folder, once. Checks only read it, and install nothing.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  kata env sync\n  kata env list\n  kata env vendor wheels web")]
pub struct EnvArgs {
    #[command(subcommand)]
    pub what: EnvCommand,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

#[derive(Debug, Subcommand)]
pub enum EnvCommand {
    /// Make environments on this machine: those that are not there yet
    #[command(after_help = "Examples:\n  kata env sync\n  kata env sync web --from wheels")]
    Sync {
        /// The environment; without it, all that katas need
        name: Option<String>,
        /// Take the wheels from this folder, which `kata env vendor` filled, and nothing from a network
        #[arg(long, value_name = "DIR")]
        from: Option<PathBuf>,
    },
    /// Show what there is, its size, and which katas need it
    #[command(after_help = "Examples:\n  kata env list")]
    List {
        /// Print for people, or JSON for programs
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Remove an environment from this machine, those of its older locks too
    #[command(after_help = "Examples:\n  kata env remove web")]
    Remove {
        /// The environment
        name: String,
    },
    /// Put the wheels of environments into a folder, for machines without a network
    #[command(after_help = "Examples:\n  kata env vendor wheels\n  kata env vendor wheels web")]
    Vendor {
        /// The folder; what is there stays
        #[arg(value_name = "DIR")]
        folder: PathBuf,
        /// The environment; without it, all that katas need
        name: Option<String>,
    },
    /// Write the locks of a workbook of yours, with uv
    #[command(after_help = "Examples:\n  kata env lock web\n  kata env lock --upgrade")]
    Lock {
        /// The environment; without it, all that the workbook names
        name: Option<String>,
        /// Take the newest versions, not those that are locked
        #[arg(long)]
        upgrade: bool,
        /// Take packages from the wheels in this folder, and nothing from a network
        #[arg(long, value_name = "DIR")]
        from: Option<PathBuf>,
    },
}

pub fn run(args: &EnvArgs, console: &Console) -> Result<Exit> {
    let workbook = super::open_workbook(args.workbook.workbook.as_deref())?;
    let wanted = match &args.what {
        EnvCommand::List { format } => return list::run(&all(&workbook), *format, console),
        EnvCommand::Remove { name } => return remove(&all(&workbook), name, console),
        EnvCommand::Sync { name, .. } | EnvCommand::Vendor { name, .. } => named(all(&workbook), name.as_deref())?,
        EnvCommand::Lock { name, .. } => named(own(&workbook), name.as_deref())?,
    };
    if wanted.is_empty() {
        console.print(NOTHING);
        return Ok(Exit::Passed);
    }
    let python = python()?;
    match &args.what {
        EnvCommand::Vendor { folder, .. } => vendor_all(&wanted, &python, folder, console)?,
        EnvCommand::Lock { upgrade, from, .. } => lock_all(&wanted, &python, from.as_deref(), *upgrade, console)?,
        EnvCommand::Sync { from, .. } => {
            wanted.iter().try_for_each(|one| sync::make(&one.packages, &python, from.as_deref(), console))?;
        }
        EnvCommand::List { .. } | EnvCommand::Remove { .. } => {} // done above
    }
    Ok(Exit::Passed)
}

fn vendor_all(wanted: &[Wanted], python: &PythonFacts, folder: &Path, console: &Console) -> Result<()> {
    let interruption = sync::interruption()?;
    let there = folder.display();
    for Wanted { packages, .. } in wanted {
        let name = &packages.name;
        console.progress(&format!("{name}: bringing wheels"));
        let count = vendor(packages, python, folder, &interruption.stop)?;
        console.print(&format!("{name}: {count} wheels for Python {} are in {there}\n", python.version));
    }
    console.print(&format!("Next: there, `kata env sync --from {there}`.\n"));
    Ok(())
}

fn lock_all(
    wanted: &[Wanted],
    python: &PythonFacts,
    from: Option<&Path>,
    upgrade: bool,
    console: &Console,
) -> Result<()> {
    let interruption = sync::interruption()?;
    for Wanted { packages, .. } in wanted {
        let locking = Locking { packages, python, from, upgrade, stop: &interruption.stop };
        let (lock, changed) = locking.run()?;
        let what = if changed { "locked" } else { "as it was" };
        let (count, file) = (lock.count(), packages.lock_file());
        console.print(&format!("{}: {what}, {count} packages: {}\n", packages.name, file.display()));
    }
    Ok(())
}

fn remove(known: &[Wanted], name: &str, console: &Console) -> Result<Exit> {
    let store = Store::of_user()?;
    let there: Vec<_> = store.all().into_iter().filter(|made| made.record.name == name).collect();
    if there.is_empty() {
        if !known.iter().any(|wanted| wanted.packages.name == name) {
            return Err(unknown(name, known.iter().map(|wanted| wanted.packages.name.as_str())));
        }
        console.print(&format!("{name} is not on this machine.\n"));
    }
    for made in there {
        store.remove(&made)?;
        let (python, bytes) = (&made.record.python, megabytes(made.record.bytes));
        console.print(&format!("{name} for Python {python} is removed: {bytes}\n"));
    }
    Ok(Exit::Passed)
}
