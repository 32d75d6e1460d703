# completion: only bash so far
$ pmo completion bash -o words.txt
@ cat words.txt
$ pmo completion fish
$ pmo completion
