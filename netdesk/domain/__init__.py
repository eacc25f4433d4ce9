"""What is true: values and rules, standard library only, no input or output, no clock."""
