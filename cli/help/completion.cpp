// pmo completion bash
#include "cli/args.h"
#include "cli/help.h"
#include "cli/session.h"

namespace pmo::cli {

namespace {

enum class Shell { bash };

}  // namespace

void add_completion(Group& group) {
    auto shell = std::make_shared<Shell>(Shell::bash);
    Verb& verb = group.leaf("cli.summary.completion");
    verb.example("pmo completion bash > ~/.local/share/bash-completion/completions/pmo");
    verb.choice("SHELL", *shell, {{"bash", Shell::bash}}, "cli.help.shell");
    verb.no_office().act([shell](Session& session) {
        switch (*shell) {
            case Shell::bash:
                return session.out().write(bash_completion());
        }
    });
}

}  // namespace pmo::cli
