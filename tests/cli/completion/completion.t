# completion: only bash so far
$ pmo completion bash -o words.txt
$ pmo completion fish
! pmo: SHELL: 'fish' is none of: bash
! usage: pmo completion SHELL
= 2
$ pmo completion
! pmo: SHELL is missing
! usage: pmo completion SHELL
= 2
