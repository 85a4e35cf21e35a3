@echo off
rem Starts Mingce: the desk; with arguments, the command line. In the zip it has its Chinese name, and CRLF. Nothing but ASCII
rem may stand before chcp.
rem Data, templates and output are those beside this file, wherever it is called from, unless options say otherwise.
setlocal EnableExtensions DisableDelayedExpansion
set "PAGE="
for /f "tokens=2 delims=:" %%C in ('chcp') do set "PAGE=%%C"
chcp 65001 >nul
set "HERE=%~dp0"
set "JAVA="
set "OLD="
call :take "%HERE%runtime\bin\java.exe"
if defined JAVA_HOME call :take "%JAVA_HOME%\bin\java.exe"
for %%J in (java.exe) do call :take "%%~$PATH:J"
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\*" "%ProgramFiles%\Java\*") do call :take "%%~D\bin\java.exe"
if not defined JAVA goto missing

rem Java 19 and newer keep the classes of the first run by themselves, so that the next ones start sooner.
rem No quotes within quotes: the path would stand outside of them, and an ampersand in it end the command.
set "SOON=-Xlog:disable"
set "STORE=-Xlog:disable"
if %MAJOR% GEQ 19 set "SOON=-XX:+AutoCreateSharedArchive"
if %MAJOR% GEQ 19 set "STORE=-XX:SharedArchiveFile=%HERE%.mingce.jsa"
if "%~1"=="" goto desk
rem One booklet is made soonest without the compiler that thinks long.
if /i "%CD%\"=="%HERE%" goto here
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xlog:disable %SOON% "%STORE%" "-Ddata=%HERE%data" "-Dtemplates=%HERE%templates" "-Dout=%HERE%output" -jar "%HERE%mingce.jar" %*
goto done

:here
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xlog:disable %SOON% "%STORE%" -jar mingce.jar %*
goto done

:desk
pushd "%HERE%"
"%JAVA%" -XX:+UseSerialGC -Xlog:disable %SOON% "%STORE%" -jar mingce.jar --desk
set "STATUS=%ERRORLEVEL%"
popd
if not "%STATUS%"=="0" pause
goto end

:done
set "STATUS=%ERRORLEVEL%"
goto end

:missing
rem No block: a bracket in a path, as in Program Files (x86), would end it.
if not defined OLD goto none
echo 明册要用 Java 17 或更新的版本，这台机器上的太旧：
echo   "%OLD%"
goto advice

rem Told apart from a Java that is too old.
:none
echo 明册要用 Java 17 或更新的版本，这台机器上没有找到。

:advice
echo 怎么办，三种办法选一种：
echo   1. 装一个 Java 17 以上的版本，如 Eclipse Temurin：https://adoptium.net/zh-CN/，再启动明册；没有权限安装的，请单位的信息技术人员装。
echo   2. 已经装了的，把环境变量 JAVA_HOME 设成它的文件夹。
echo   3. 用带 Java 的明册压缩包，里面有 runtime 文件夹，什么都不用装。
set "STATUS=3"
if "%~1"=="" pause
goto end

:end
if defined PAGE chcp %PAGE% >nul
exit /b %STATUS%

rem Takes the first Java that is new enough: JAVA and MAJOR; others are named in OLD.
:take
if defined JAVA exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1" exit /b 0
set "VERSION="
set "MAJOR=0"
set "ANSWER=%TEMP%\mingce-%RANDOM%%RANDOM%.txt"
"%~1" -version >"%ANSWER%" 2>&1
for /f "usebackq tokens=2,3" %%A in ("%ANSWER%") do if "%%A"=="version" set "VERSION=%%~B"
del "%ANSWER%" >nul 2>&1
if not defined VERSION exit /b 0
for /f "tokens=1,2 delims=.-+_" %%A in ("%VERSION%") do call :major "%%A" "%%B"
if %MAJOR% GEQ 17 (set "JAVA=%~1") else set "OLD=Java %MAJOR%: %~1"
exit /b 0

rem Java 8 says 1.8.
:major
set "MAJOR=%~1"
if "%~1"=="1" set "MAJOR=%~2"
exit /b 0
