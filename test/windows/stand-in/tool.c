/* A stand-in for a tool that Wine does not have: keeps how it was called in C:\calls.log, ends with CODE. */
#include <stdio.h>

int main(int count, char **arguments) {
	FILE *log = fopen("C:\\calls.log", "ab");
	if (log != NULL) {
		for (int index = 0; index < count; index++) {
			fprintf(log, "%s%s", index == 0 ? "" : "|", arguments[index]);
		}
		fprintf(log, "\n");
		fclose(log);
	}
	printf("stand-in\r\n");
	return CODE;
}
