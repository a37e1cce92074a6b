//! katabook: runnable katas for backend Python.
//!
//! The map, in reading order; ARCHITECTURE.md has the arrows between the modules, and a test keeps them true.

pub mod cli;
pub mod commands;
pub mod error;
pub mod exit_code;

pub mod catalog;
pub mod outcome;

pub mod assessment;
pub mod audit;
pub mod comparison;
pub mod diagnosis;
pub mod editor;
pub mod environment;
pub mod grading;
pub mod import;
pub mod interview;
pub mod judge;
pub mod map;
pub mod package;
pub mod predict;
pub mod python;
pub mod report;
pub mod scaffold;
pub mod search;
pub mod tui;
pub mod workspace;

/// What is said between this and a worker, which is a program of its own.
pub use katabook_protocol as protocol;
